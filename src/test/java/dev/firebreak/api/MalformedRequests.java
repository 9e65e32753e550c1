package dev.firebreak.api;

import dev.firebreak.base.Permission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes requests to one endpoint that must be refused; the same seed makes the same requests. */
final class MalformedRequests {
    private final Endpoint endpoint;
    private final Random random;
    private final UnaryOperator<String> value;
    private final String path;
    private final @Nullable String example;
    private final @Nullable MalformedBodies bodies;

    /**
     * @param value for a path variable, something that exists
     * @param example a body that would be taken, or null where no body is read
     */
    MalformedRequests(Endpoint endpoint, long seed, UnaryOperator<String> value, @Nullable JsonNode example) {
        this.endpoint = endpoint;
        this.random = new Random(seed);
        this.value = value;
        this.path = filled(endpoint, value, "", "");
        this.example = example == null ? null : example.toString();
        this.bodies = example == null ? null : new MalformedBodies(endpoint, path, example, random);
    }

    /** So many of them, every sort among them. */
    List<Malformed> some(int count) {
        List<Malformed> fixed = new ArrayList<>(callers());
        fixed.addAll(methods());
        fixed.addAll(paths());
        fixed.add(valid("not acceptable").header("Accept", "image/png"));
        if (endpoint.method().equals("POST")) {
            fixed.add(valid("key too long").header("Idempotency-Key", "k".repeat(201)));
            fixed.add(valid("key with a space").header("Idempotency-Key", "a b"));
        }
        if (bodies != null) {
            fixed.addAll(bodies.fixed());
        }
        List<Supplier<Malformed>> endless = new ArrayList<>(List.of(this::parameter, this::secret));
        if (!endpoint.variables().isEmpty()) {
            endless.add(this::badKey);
        }
        if (bodies != null) {
            endless.addAll(bodies.endless());
        }
        for (int i = 0; fixed.size() < count; i++) {
            fixed.add(endless.get(i % endless.size()).get());
        }
        return fixed;
    }

    private Malformed valid(String what) {
        return Malformed.of(what, endpoint, path, example);
    }

    private List<Malformed> callers() {
        List<Malformed> wrong = new ArrayList<>(List.of(
                valid("no token").by("nobody"),
                valid("unknown token").by("nobody").header("Authorization", "Bearer fb_unknown"),
                valid("basic").by("nobody").header("Authorization", "Basic YWRhOmFkYQ=="),
                valid("empty token").by("nobody").header("Authorization", "Bearer "),
                valid("token in the wrong place").by("nobody").header("X-Token", Callers.BOOTSTRAP),
                valid("scope that sees nothing").by("ingest"),
                valid("scope for the data plane").by("evaluate")));
        if (!endpoint.needs().contains(Permission.VIEW)) {
            wrong.add(valid("scope that only reads").by("read"));
        }
        if (!endpoint.needs().contains(Permission.VIEW) && !endpoint.needs().contains(Permission.RESPOND)) {
            wrong.add(valid("scope that only responds").by("respond"));
        }
        if (!endpoint.needs().contains(Permission.ADMINISTER)
                && !endpoint.needs().contains(Permission.VIEW)) {
            wrong.add(valid("scope that only administers").by("admin"));
        }
        if (endpoint.path().contains("{system}")
                || endpoint.path().startsWith("/api/v1/flips/")
                || endpoint.path().startsWith("/api/v1/restores/")
                || endpoint.path().contains("{incident}")) {
            wrong.add(valid("token of another system").by("other"));
        }
        if (endpoint.parameters().contains("system")) {
            wrong.add(Malformed.of("token of another system", endpoint, path + "?system=" + value.apply("system"), null)
                    .by("other"));
        }
        return wrong;
    }

    private List<Malformed> methods() {
        return List.of(
                valid("no such method here").through("TRACE".equals(endpoint.method()) ? "GET" : "BREW"),
                Malformed.of("nothing below", endpoint, path + "/nothing/here/at/all", example),
                Malformed.of("double slash", endpoint, path.replaceFirst("/v1/", "/v1//"), example),
                Malformed.of("slash at the end", endpoint, path + "/", example));
    }

    private List<Malformed> paths() {
        List<Malformed> wrong = new ArrayList<>();
        for (String variable : endpoint.variables()) {
            for (String bad :
                    List.of("%00", "%2F", "a%20b", "%C3%A4", "a%25b", "..%2F..", "a;b=c", "%1F", "x".repeat(129))) {
                String broken = endpoint.path().replace("{" + variable + "}", "\u0000");
                wrong.add(Malformed.of(
                        "bad " + variable, endpoint, filled(broken, value).replace("\u0000", bad), example));
            }
            if (!endpoint.method().equals("PUT")) {
                String unknown = filled(endpoint, value, variable, "no-such-thing");
                wrong.add(Malformed.of("unknown " + variable, endpoint, unknown, example));
            }
        }
        return wrong;
    }

    private Malformed badKey() {
        String variable =
                endpoint.variables().get(random.nextInt(endpoint.variables().size()));
        String bad = "%" + "%02X".formatted(0x80 + random.nextInt(0x40)) + random.nextInt(1_000);
        return Malformed.of("bad bytes in " + variable, endpoint, filled(endpoint, value, variable, bad), example);
    }

    private Malformed secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String secret = java.util.Base64.getUrlEncoder().encodeToString(bytes);
        return valid("guessed token").by("nobody").header("Authorization", "Bearer " + secret);
    }

    private Malformed parameter() {
        List<String> known = List.copyOf(endpoint.parameters());
        int choice = random.nextInt(4);
        if (known.contains("limit") && choice == 0) {
            String bad = pick("0", "-1", "501", "1e2", "ten", "99999999999999999999", "1.5", "NaN");
            return Malformed.of("bad limit", endpoint, path + "?limit=" + bad, example)
                    .naming("limit");
        }
        if (known.contains("after") && choice == 1) {
            String bad = pick("a%20b", "%00", "-%20-", "x".repeat(300), "%F0%9F%94%A5");
            return Malformed.of("bad cursor", endpoint, path + "?after=" + bad, example)
                    .naming("after");
        }
        if (!known.isEmpty() && choice == 2) {
            String name = known.get(random.nextInt(known.size()));
            return Malformed.of("twice", endpoint, path + "?" + name + "=1&" + name + "=1", example)
                    .naming(name);
        }
        String name = pick("limt", "sytem", "q", "filter", "page", "force", "x") + random.nextInt(1_000);
        return Malformed.of("unknown parameter", endpoint, path + "?" + name + "=1", example)
                .naming(name);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String filled(Endpoint endpoint, UnaryOperator<String> value, String variable, String instead) {
        return filled(
                variable.isEmpty() ? endpoint.path() : endpoint.path().replace("{" + variable + "}", instead), value);
    }

    private static String filled(String path, UnaryOperator<String> value) {
        String filled = path;
        for (String variable : List.of(
                "system", "key", "mode", "id", "person", "incident", "entry", "role", "playbook", "run", "step")) {
            filled = filled.replace("{" + variable + "}", value.apply(variable));
        }
        return filled;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
