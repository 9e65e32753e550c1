package dev.firebreak.testing;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schemas that others published of what applications are sent. */
public final class PublishedSchemas {

    private static final String FLAGD = "https://flagd.dev/schema/v0/";
    private static final String OFREP = "https://openfeature.dev/ofrep.json";

    private static final SchemaRegistry FLAGD_SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder -> builder.schemas(Map.of(
                    FLAGD + "flags.json", read("flags.schema.json"),
                    FLAGD + "targeting.json", read("targeting.schema.json"))));

    private static final SchemaRegistry OFREP_SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(OFREP, ofrep())));

    private PublishedSchemas() {}

    /** What is wrong with a document for flagd; empty where nothing is. */
    public static List<Error> flagdFaults(JsonNode document) {
        return FLAGD_SCHEMAS.getSchema(SchemaLocation.of(FLAGD + "flags.json")).validate(document);
    }

    /** What is wrong with an OFREP body of this kind, such as {@code bulkEvaluationSuccess}. */
    public static List<Error> ofrepFaults(String kind, JsonNode body) {
        return OFREP_SCHEMAS
                .getSchema(SchemaLocation.of(OFREP + "#/components/schemas/" + kind))
                .validate(body);
    }

    /**
     * As published, every value also fits the form without a value, and an integer fits that of a number, so that "one of" can
     * never be met: "any of" the forms with a value is what is meant.
     */
    private static String ofrep() {
        String published = read("ofrep.openapi.yaml")
                .replace("- $ref: \"#/components/schemas/codeDefaultFlag\"", "")
                .replace("oneOf:", "anyOf:");
        return new YAMLMapper().readTree(published).toString();
    }

    private static String read(String name) {
        try (InputStream file = PublishedSchemas.class.getResourceAsStream("/specifications/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
