package dev.firebreak.playbooks.definition;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Keys;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.yaml.Faults;
import dev.firebreak.base.yaml.Written;
import dev.firebreak.incidents.RoleName;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.switches.SwitchKind;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands at the head of a playbook, and its steps. */
record PlaybookReading(Faults faults) {

    static final int MOST_STEPS = 100;
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_LINE = 500;
    static final int LONGEST_TEXT = 20_000;
    static final int MOST_LINES = 50;

    private static final List<String> FIELDS = List.of(
            "id",
            "version",
            "title",
            "summary",
            "owner",
            "status",
            "applies_to",
            "roles",
            "prerequisites",
            "exit_criteria",
            "drill",
            "references",
            "steps");

    Playbook read(Written root) {
        Part part = new Part(root, faults, FIELDS);
        return new Playbook(
                id(part),
                part.text("version", 40),
                part.text("title", LONGEST_TITLE),
                part.text("summary", 2_000),
                part.text("owner", LONGEST_TITLE),
                part.oneOf("status", Status.class, Status.ACTIVE),
                appliesTo(part.part("applies_to", List.of("systems", "kinds", "severities", "axes"))),
                part.parts("roles", 20, List.of("role", "duties"), PlaybookReading::role),
                part.list("prerequisites", MOST_LINES, LONGEST_LINE),
                part.list("exit_criteria", MOST_LINES, LONGEST_LINE),
                drill(part.part("drill", List.of("every"))),
                part.parts("references", MOST_LINES, List.of("title", "url"), PlaybookReading::reference),
                steps(part));
    }

    private static PlaybookId id(Part part) {
        String written = part.text("id", 200);
        if (PlaybookId.isValid(written)) {
            return new PlaybookId(written);
        }
        if (!written.isEmpty()) {
            part.wrong("id", PlaybookId.RULE + ", not \"" + Part.shown(written) + "\"");
        }
        return new PlaybookId("none");
    }

    private static AppliesTo appliesTo(@Nullable Part part) {
        if (part == null) {
            return new AppliesTo(Set.of(), Set.of(), Set.of(), Set.of());
        }
        Set<SystemKey> systems = new LinkedHashSet<>();
        part.each("systems", MOST_LINES, LONGEST_LINE, (at, key) -> {
            if (Keys.isValid(key)) {
                systems.add(new SystemKey(key));
            } else {
                at.wrong("must be the key of a system, such as support-production");
            }
        });
        Set<LevelKey> levels = new LinkedHashSet<>();
        part.each("severities", MOST_LINES, LONGEST_LINE, (at, key) -> {
            try {
                levels.add(new LevelKey(key));
            } catch (InvalidInput wrong) {
                at.wrong("must be the key of a severity, such as SEV1");
            }
        });
        return new AppliesTo(
                systems, set(part.allOf("kinds", SwitchKind.class)), levels, set(part.allOf("axes", Axis.class)));
    }

    private static <E extends Enum<E>> Set<E> set(List<E> values) {
        return values.isEmpty() ? Set.of() : EnumSet.copyOf(values);
    }

    private static RoleNeeded role(Part part) {
        return new RoleNeeded(roleName(part, "role"), part.text("duties", LONGEST_LINE));
    }

    /** A role of an incident; the commander where it is missing or wrong. */
    static RoleName roleName(Part part, String name) {
        String written = part.text(name, 200);
        RoleName role = written.isEmpty() ? null : parse(written);
        if (role == null && !written.isEmpty()) {
            part.wrong(name, "must be 1 to 40 small letters, digits or hyphens, such as commander or legal");
        }
        return role == null ? RoleName.COMMANDER : role;
    }

    static @Nullable RoleName parse(String written) {
        try {
            RoleName role = new RoleName(written);
            return role.value().equals(written) ? role : null;
        } catch (InvalidInput wrong) {
            return null;
        }
    }

    private static @Nullable Drill drill(@Nullable Part part) {
        if (part == null) {
            return null;
        }
        Duration every = part.duration("every", Duration.ofDays(1), Duration.ofDays(730));
        if (every == null && !part.has("every")) {
            part.wrong("every", "is needed, such as P90D for 90 days");
        }
        return new Drill(every == null ? Duration.ofDays(90) : every);
    }

    private static Reference reference(Part part) {
        String url = part.text("url", 2_000);
        if (!url.isEmpty() && !isWebAddress(url)) {
            part.wrong("url", "must be a web address that begins with https:// or http://");
        }
        return new Reference(part.text("title", LONGEST_LINE), url);
    }

    static boolean isWebAddress(String url) {
        try {
            URI address = URI.create(url);
            String scheme = String.valueOf(address.getScheme());
            return (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private List<Step> steps(Part part) {
        List<Step> steps = part.parts("steps", MOST_STEPS, StepReading.FIELDS, each -> new StepReading(each).read());
        if (steps.isEmpty() && !part.has("steps")) {
            part.wrong("steps", "are needed: at least one");
        } else if (steps.isEmpty()
                && part.any("steps") != null
                && part.any("steps").isEmpty()) {
            part.wrong("steps", "must have at least one");
        }
        return steps;
    }
}
