package dev.firebreak.switches.files;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.yaml.Written;
import dev.firebreak.switches.DefineMode;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.switches.SystemSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * One loading of all files through the door: first systems, then switches, then modes, which name switches of any file.
 * What stands so already is left alone.
 */
final class Loading {

    private final Switches switches;
    private final Actor by;
    private final Map<String, String> places = new HashMap<>();
    private final Map<SystemKey, List<ModeRow>> modes = new HashMap<>();

    /** @param by the definition files themselves at start, or whoever asked to load them again */
    Loading(Switches switches, Actor by) {
        this.switches = switches;
        this.by = by;
    }

    void load(List<LoadedFile> files) {
        files.forEach(file -> file.plan().systems().forEach(part -> system(file, part)));
        files.forEach(file -> file.plan().systems().stream()
                .filter(part -> isKnown(file, part))
                .flatMap(part -> part.switches().stream())
                .forEach(part -> aSwitch(file, part)));
        files.forEach(file -> file.plan().systems().stream()
                .filter(part -> switches.find(part.key()) != null)
                .flatMap(part -> part.modes().stream())
                .forEach(part -> mode(file, part)));
    }

    private void system(LoadedFile file, Plan.SystemPart part) {
        SystemDetails details = part.details();
        if (details != null) {
            define(file, "system " + part.key(), part.written(), isAsIs(part.key(), details), () -> {
                switches.define(new DefineSystem(by, part.key(), details));
            });
        }
    }

    private boolean isAsIs(SystemKey key, SystemDetails details) {
        SystemSnapshot known = switches.find(key);
        return known != null && details.equals(known.system().details());
    }

    private boolean isKnown(LoadedFile file, Plan.SystemPart part) {
        if (switches.find(part.key()) != null) {
            return true;
        }
        file.faults()
                .add(
                        part.written().place(),
                        part.written().path(),
                        "is not loaded with its switches: a system that is not known yet needs a name and an environment");
        return false;
    }

    private void aSwitch(LoadedFile file, Plan.SwitchPart part) {
        String name = "switch " + part.system() + "/" + part.definition().key();
        define(file, name, part.written(), isAsIs(part), () -> {
            switches.define(new DefineSwitch(
                    by, part.system(), part.definition(), file.plan().reason()));
        });
    }

    private boolean isAsIs(Plan.SwitchPart part) {
        SystemSnapshot system = switches.find(part.system());
        SwitchState state =
                system == null ? null : system.find(part.definition().key());
        return state != null && state.definition().equals(part.definition());
    }

    private void mode(LoadedFile file, Plan.ModePart part) {
        List<ModeRow> known = modes.computeIfAbsent(part.system(), switches::modes);
        String name = "mode " + part.system() + "/" + part.mode().key();
        define(file, name, part.written(), known.contains(part.mode()), () -> {
            switches.define(new DefineMode(by, part.system(), part.mode()));
        });
    }

    private void define(LoadedFile file, String name, Written written, boolean isAsIs, Runnable define) {
        String elsewhere = places.putIfAbsent(
                name, file.name() + ", line " + written.place().line());
        if (elsewhere != null) {
            file.faults().add(written.place(), written.path(), "is defined already in " + elsewhere + ": keep one");
            return;
        }
        Refusal refusal = isAsIs ? null : attempt(define);
        if (refusal == null) {
            file.defined(!isAsIs);
        } else {
            file.faults().add(written, refusal);
        }
    }

    /** Twice where another node defined the same at the same moment: then it is there, and left alone. */
    private static @Nullable Refusal attempt(Runnable define) {
        try {
            try {
                define.run();
            } catch (DataIntegrityViolationException atTheSameMoment) {
                define.run();
            }
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }
}
