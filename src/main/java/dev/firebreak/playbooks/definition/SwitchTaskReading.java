package dev.firebreak.playbooks.definition;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Keys;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.playbooks.definition.Task.Act;
import dev.firebreak.playbooks.definition.Task.Pick;
import dev.firebreak.switches.ModeKey;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.ScopeJson;
import dev.firebreak.switches.SwitchKind;
import dev.firebreak.switches.ToolAccess;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a step does with switches: it contains, or it gives back. */
record SwitchTaskReading(Part part) {

    static final List<String> FIELDS = List.of(
            "key",
            "kind",
            "labels",
            "access",
            "mode",
            "everything",
            "pick",
            "act",
            "position",
            "scope",
            "expires_in",
            "on_expiry",
            "restore");

    private static final List<String> CONTAINING = FIELDS.subList(0, FIELDS.size() - 1);
    private static final String SAFEST = "safest";

    Task read() {
        Part restore = part.part("restore", List.of("of", "let_go"));
        return restore == null ? contain() : restore(restore);
    }

    private Task restore(Part restore) {
        CONTAINING.stream()
                .filter(part::has)
                .forEach(name -> part.wrong(name, "is for containing, and this step restores: leave it out"));
        String of = restore.text("of", 200);
        if (!of.isEmpty() && !StepId.isValid(of)) {
            restore.wrong("of", "must be incident (all its flips) or the id of an earlier step");
        }
        return new Task.Restore(
                !StepId.isValid(of) || of.equals("incident") ? null : new StepId(of),
                restore.whole("let_go", 1, 100, 100));
    }

    private Task contain() {
        SwitchTarget target = target();
        Duration expiresIn = part.duration("expires_in", Duration.ofMinutes(1), Duration.ofDays(30));
        OnExpiry onExpiry = part.oneOf("on_expiry", OnExpiry.class);
        if (onExpiry != null && !part.has("expires_in")) {
            part.wrong("on_expiry", "needs expires_in: without an end nothing expires");
        }
        if (part.has("position") && !(target instanceof SwitchTarget.Named)) {
            part.wrong("position", "needs key: switches that are found by kind, label or mode go to their safest");
        }
        return new Task.Contain(
                target,
                part.oneOf("pick", Pick.class, Pick.ALL),
                act(),
                position(),
                scope(),
                expiresIn,
                expiresIn == null ? null : onExpiry);
    }

    private SwitchTarget target() {
        boolean fitting = Stream.of("kind", "labels", "access").anyMatch(part::has);
        long ways = Stream.of("key", "mode", "everything").filter(part::has).count() + (fitting ? 1 : 0);
        if (ways != 1) {
            part.wrong(
                    "must name what to flip in one way: key, or kind with labels and access, or mode, or everything");
            return new SwitchTarget.Everything();
        }
        if (part.has("everything")) {
            if (!Boolean.TRUE.equals(part.flag("everything"))) {
                part.wrong("everything", "must be true, or be left out");
            }
            return new SwitchTarget.Everything();
        }
        if (part.has("key")) {
            return new SwitchTarget.Named(key("key", SwitchKey::new, new SwitchKey("none")));
        }
        return part.has("mode") ? new SwitchTarget.OfMode(key("mode", ModeKey::new, new ModeKey("none"))) : fitting();
    }

    private <T> T key(String name, Function<String, T> make, T otherwise) {
        String written = part.text(name, 200);
        if (Keys.isValid(written)) {
            return make.apply(written);
        }
        if (!written.isEmpty()) {
            part.wrong(name, "must be 1 to 128 letters, digits, dots, underscores, colons or hyphens");
        }
        return otherwise;
    }

    private SwitchTarget fitting() {
        SwitchKind kind = part.oneOf("kind", SwitchKind.class);
        ToolAccess access = part.oneOf("access", ToolAccess.class);
        Map<String, String> labels = StepReading.bounded(part, "labels", 20);
        if (part.has("labels") && labels.isEmpty()) {
            part.wrong("labels", "must have at least one label, or be left out: none at all would fit every switch");
        }
        if (access != null && kind != null && kind != SwitchKind.TOOL) {
            part.wrong("access", "is said of tools only: write kind: tool, or leave it out");
        }
        return new SwitchTarget.Fitting(kind == null ? Set.of() : EnumSet.of(kind), labels, access);
    }

    private Act act() {
        Act act = part.oneOf("act", Act.class);
        boolean some = part.oneOf("pick", Pick.class) == Pick.SOME;
        if (act == Act.BY_ITSELF && some) {
            part.wrong("act", "must be by_hand where pick is some: a person chooses");
        }
        return some || act == Act.BY_HAND ? Act.BY_HAND : Act.BY_ITSELF;
    }

    private @Nullable PositionKey position() {
        String written = part.textIfAny("position", 200);
        if (written == null || written.equals(SAFEST)) {
            return null;
        }
        return key("position", PositionKey::new, new PositionKey("none"));
    }

    private Scope scope() {
        try {
            return ScopeJson.of(part.any("scope"));
        } catch (InvalidInput wrong) {
            part.wrong("scope", String.join("; ", wrong.fields().values()));
            return Scope.EVERYONE;
        }
    }
}
