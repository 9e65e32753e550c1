package dev.firebreak.switches.files;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.yaml.Faults;
import dev.firebreak.base.yaml.Fields;
import dev.firebreak.base.yaml.Soundness;
import dev.firebreak.base.yaml.Written;
import dev.firebreak.base.yaml.Yaml;
import dev.firebreak.switches.SystemDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a file as a plan: what is right in it; what is not is noted as a fault, and only that is left out. */
final class FileReading {

    private static final List<String> FILE = List.of("systems", "reason");
    private static final List<String> DETAILS =
            List.of("name", "environment", "description", "owner", "expectedInstances");
    private static final List<String> SYSTEM =
            List.of("name", "environment", "description", "owner", "expectedInstances", "switches", "modes");

    private final String file;
    private final Faults faults;
    private final Soundness soundness;
    private final SwitchReading switches;
    private final ModeReading modes;

    FileReading(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.soundness = new Soundness(faults);
        this.switches = new SwitchReading(faults);
        this.modes = new ModeReading(faults);
    }

    Plan read(Yaml root) {
        Fields fields = Fields.of(new Written("", "", root.place(), root), faults, FILE);
        if (!(root instanceof Yaml.Mapping mapping)) {
            return new Plan(reason(null), List.of());
        }
        soundness.checkNames("", mapping);
        Written systems = fields.part("systems");
        if (systems == null) {
            faults.add(root.place(), "systems", "is needed: the systems by key, each with its switches");
            return new Plan(reason(null), List.of());
        }
        return new Plan(reason(fields.part("reason")), parts(systems, "systems by key", this::system));
    }

    private Reason reason(@Nullable Written written) {
        Reason otherwise = new Reason("defined in " + file);
        if (written == null) {
            return otherwise;
        }
        try {
            if (written.value().json().isString()) {
                return new Reason(written.value().json().stringValue());
            }
            faults.add(
                    written.place(),
                    "reason",
                    "must be a text, not " + written.value().words());
        } catch (InvalidInput wrong) {
            faults.add(written.place(), "reason", String.valueOf(wrong.fields().get("reason")));
        }
        return otherwise;
    }

    private Plan.@Nullable SystemPart system(Written written) {
        Fields fields = Fields.of(written, faults, SYSTEM);
        try {
            SystemKey key = new SystemKey(written.name());
            Written ofSwitches = fields.part("switches");
            Written ofModes = fields.part("modes");
            return new Plan.SystemPart(
                    written,
                    key,
                    details(written, fields),
                    ofSwitches == null
                            ? List.of()
                            : parts(ofSwitches, "switches by key", part -> switches.read(key, part)),
                    ofModes == null ? List.of() : parts(ofModes, "modes by key", part -> modes.read(key, part)));
        } catch (Refusal wrong) {
            faults.add(written.place(), written.path(), "has a key that cannot be: " + wrong.sentence());
            return null;
        }
    }

    private @Nullable SystemDetails details(Written written, Fields fields) {
        if (DETAILS.stream().allMatch(it -> fields.part(it) == null)) {
            return null;
        }
        int before = faults.count();
        checkSound(written, fields);
        String name = fields.text("name");
        String environment = fields.text("environment");
        String description = fields.text("description");
        String owner = fields.text("owner");
        Integer instances = fields.whole("expectedInstances");
        if (faults.count() > before) {
            return null;
        }
        try {
            return SystemDetails.of(name, environment, description, owner).expecting(instances);
        } catch (InvalidInput wrong) {
            faults.add(written, wrong);
            return null;
        }
    }

    private void checkSound(Written written, Fields fields) {
        if (written.value() instanceof Yaml.Mapping mapping) {
            soundness.checkNames(written.path(), mapping);
        }
        DETAILS.stream().map(fields::part).filter(Objects::nonNull).forEach(soundness::check);
    }

    /** Reads each part by its name; one that is written twice is left out, for nobody knows which is meant. */
    private <T> List<T> parts(Written group, String what, Function<Written, @Nullable T> read) {
        List<T> parts = new ArrayList<>();
        if (!(group.value() instanceof Yaml.Mapping mapping)) {
            faults.add(
                    group.place(),
                    group.path(),
                    "must be " + what + ", not " + group.value().words());
            return parts;
        }
        soundness.checkNames(group.path(), mapping);
        mapping.fields().forEach((name, field) -> {
            T part = mapping.twice().containsKey(name) ? null : read.apply(Soundness.inside(group.path(), name, field));
            if (part != null) {
                parts.add(part);
            }
        });
        return parts;
    }
}
