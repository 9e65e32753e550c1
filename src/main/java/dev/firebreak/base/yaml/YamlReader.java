package dev.firebreak.base.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads one YAML 1.2 document with the place of every value, within bounds that no alias can blow up. */
public final class YamlReader {

    private static final int DEEPEST = 40;
    private static final int MOST_VALUES = 500_000;
    private static final int MOST_ALIASES = 1_000;

    private final String text;
    private final String begin;
    private final LoadSettings settings;
    private int values;

    private YamlReader(String text, String begin) {
        this.text = text;
        this.begin = begin;
        this.settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
    }

    /**
     * @param begin what a file of this kind begins with, such as {@code systems:}
     * @throws BadFile if it is no YAML, or unfolds beyond all bounds
     */
    public static Yaml read(String text, String begin) throws BadFile {
        return new YamlReader(text, begin).document();
    }

    private Yaml document() throws BadFile {
        try {
            checkDepth();
            Node node = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new BadFile(Place.START, "is empty: begin it with \"" + begin + "\""));
            return convert(node, 0);
        } catch (ReaderException unreadable) {
            throw new BadFile(
                    Place.at(text, text.offsetByCodePoints(0, Math.min(unreadable.getPosition(), codePoints()))),
                    "holds a character that YAML does not allow (code " + unreadable.getCodePoint() + "): remove it");
        } catch (MarkedYamlEngineException malformed) {
            throw new BadFile(
                    Place.of(malformed.getProblemMark().or(malformed::getContextMark)),
                    "is not valid YAML: " + words(malformed));
        } catch (YamlEngineException malformed) {
            throw new BadFile(Place.START, "is not valid YAML: " + malformed.getMessage());
        }
    }

    private int codePoints() {
        return text.codePointCount(0, text.length());
    }

    private static String words(MarkedYamlEngineException malformed) {
        String context = malformed.getContext() == null ? "" : malformed.getContext() + ", ";
        String problem = String.valueOf(malformed.getProblem());
        String hint = "";
        if (problem.contains("\\t")) {
            hint = "; indent with spaces, not with tabs";
        } else if (problem.contains("mapping values are not allowed")) {
            hint = "; check the indentation, and put texts with a colon in quotes";
        } else if (problem.contains("another document")) {
            hint = "; a file holds one, without \"---\" in between";
        }
        return context + problem + hint;
    }

    /** Ahead of everything that recurses. */
    private void checkDepth() throws BadFile {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw tooDeep(Place.of(event.getStartMark()));
            }
        }
    }

    private static BadFile tooDeep(Place place) {
        return new BadFile(place, "is nested deeper than " + DEEPEST + " levels, or contains itself");
    }

    private Yaml convert(Node node, int depth) throws BadFile {
        Place place = Place.of(node.getStartMark());
        values++;
        if (values > MOST_VALUES) {
            throw new BadFile(place, "unfolds to more than " + MOST_VALUES + " values: split it, or use fewer aliases");
        }
        if (depth > DEEPEST) {
            throw tooDeep(place);
        }
        return switch (node) {
            case ScalarNode scalar -> Scalars.read(scalar);
            case SequenceNode sequence -> new Yaml.Sequence(place, items(sequence, depth));
            case MappingNode mapping -> mapping(mapping, place, depth);
            default -> throw new BadFile(place, "holds what YAML calls " + node.getNodeType() + ": not known here");
        };
    }

    private List<Yaml> items(SequenceNode sequence, int depth) throws BadFile {
        List<Yaml> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(convert(item, depth + 1));
        }
        return items;
    }

    private Yaml mapping(MappingNode mapping, Place place, int depth) throws BadFile {
        Map<String, Yaml.Field> fields = new LinkedHashMap<>();
        Map<String, Place> twice = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place at = Place.of(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new BadFile(at, "has a list or a group where the name of a field should be");
            }
            Yaml.Field field = new Yaml.Field(at, convert(tuple.getValueNode(), depth + 1));
            if (fields.putIfAbsent(key.getValue(), field) != null) {
                twice.put(key.getValue(), at);
            }
        }
        return new Yaml.Mapping(place, fields, twice);
    }
}
