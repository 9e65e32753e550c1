package dev.firebreak.playbooks.definition;

import dev.firebreak.incidents.RoleName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one step: what every step can say, and by its type what it does. */
record StepReading(Part part) {

    static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofDays(30);

    private static final List<String> COMMON = List.of(
            "id",
            "type",
            "title",
            "phase",
            "role",
            "instructions",
            "when",
            "beside",
            "on_success",
            "on_failure",
            "timeout",
            "due_within",
            "repeat",
            "rollback");

    /** The type's own group of fields is named after it. */
    static final List<String> FIELDS = fields();

    private static List<String> fields() {
        List<String> fields = new ArrayList<>(COMMON);
        for (StepType type : StepType.values()) {
            if (type != StepType.MANUAL) {
                fields.add(Part.key(type));
            }
        }
        return List.copyOf(fields);
    }

    Step read() {
        StepType type = part.oneOf("type", StepType.class);
        if (type == null && !part.has("type")) {
            part.wrong("type", "is needed: what kind of step this is, such as manual, switch or check");
        }
        if (type != null) {
            onlyItsOwn(type);
        }
        return new Step(
                id(),
                part.text("title", PlaybookReading.LONGEST_TITLE),
                text("instructions"),
                phase(),
                part.has("role") ? PlaybookReading.roleName(part, "role") : null,
                Conditions.read(part, "when"),
                turn(),
                going(part, "on_success"),
                onFailure(),
                part.duration("timeout", SHORTEST, LONGEST),
                part.duration("due_within", SHORTEST, LONGEST),
                repeat(type),
                text("rollback"),
                type == null ? new Task.Manual() : new TaskReading(part, type).read());
    }

    private StepId id() {
        String written = part.text("id", 200);
        if (StepId.isValid(written)) {
            if (written.startsWith("added_")) {
                part.wrong("id", "must not begin with added_: so are called the steps that people add to a run");
            }
            return new StepId(written);
        }
        if (!written.isEmpty()) {
            part.wrong("id", StepId.RULE + ", not \"" + Part.shown(written) + "\"");
        }
        return new StepId("unnamed");
    }

    private void onlyItsOwn(StepType type) {
        for (StepType other : StepType.values()) {
            String group = Part.key(other);
            if (other != type && other != StepType.MANUAL && part.has(group)) {
                part.wrong(group, "belongs to steps of type " + group + ", and this one is of type " + Part.key(type));
            }
        }
    }

    private String text(String name) {
        String text = part.textIfAny(name, PlaybookReading.LONGEST_TEXT);
        return text == null ? "" : text;
    }

    private Phase phase() {
        Phase phase = part.oneOf("phase", Phase.class);
        if (phase == null && !part.has("phase")) {
            part.wrong("phase", "is needed: contain, investigate, communicate, restore or learn");
        }
        return phase == null ? Phase.INVESTIGATE : phase;
    }

    private Turn turn() {
        return Boolean.TRUE.equals(part.flag("beside")) ? Turn.BESIDE : Turn.IN_TURN;
    }

    /** Where a run goes on; onward where nothing is said. */
    static Going going(Part part, String name) {
        String written = part.textIfAny(name, 200);
        if (written == null) {
            return new Going.Onward();
        }
        Going going = going(written);
        if (going == null) {
            part.wrong(name, "must be continue, end or the id of a later step, not \"" + Part.shown(written) + "\"");
        }
        return going == null ? new Going.Onward() : going;
    }

    private static @Nullable Going going(String written) {
        return switch (written) {
            case "continue" -> new Going.Onward();
            case "end" -> new Going.End();
            default -> StepId.isValid(written) ? new Going.To(new StepId(written)) : null;
        };
    }

    private OnFailure onFailure() {
        String written = part.textIfAny("on_failure", 200);
        if (written == null || written.equals("ask")) {
            return new OnFailure.Ask();
        }
        if (written.equals("stop")) {
            return new OnFailure.Stop();
        }
        Going going = going(written);
        if (going == null) {
            part.wrong(
                    "on_failure",
                    "must be ask, stop, continue, end or the id of a later step, not \"" + Part.shown(written) + "\"");
        }
        return going == null ? new OnFailure.Ask() : new OnFailure.GoOn(going);
    }

    private @Nullable Repeat repeat(@Nullable StepType type) {
        Part repeat = part.part("repeat", List.of("every", "until", "most"));
        if (repeat == null) {
            return null;
        }
        if (type != null && !type.canRepeat()) {
            part.wrong("repeat", "is for steps of type manual, check, evidence, update or http");
        }
        Duration every = repeat.duration("every", SHORTEST, LONGEST);
        if (every == null && !repeat.has("every")) {
            repeat.wrong("every", "is needed, such as PT30M");
        }
        return new Repeat(
                every == null ? LONGEST : every, Conditions.read(repeat, "until"), repeat.whole("most", 2, 1_000, 100));
    }

    /** Whose names stand in a list of roles. */
    static List<RoleName> roles(Part part, String name) {
        List<RoleName> roles = new ArrayList<>();
        part.each(name, 20, 200, (at, written) -> {
            RoleName role = PlaybookReading.parse(written);
            if (role == null) {
                at.wrong("must be 1 to 40 small letters, digits or hyphens, such as commander or legal");
            } else {
                roles.add(role);
            }
        });
        return roles;
    }

    /** What no group of fields holds. */
    static Map<String, String> bounded(Part part, String name, int most) {
        Map<String, String> texts = part.texts(name);
        if (texts.size() > most) {
            part.wrong(name, "must have " + most + " at most, not " + texts.size());
            return Map.of();
        }
        return texts;
    }
}
