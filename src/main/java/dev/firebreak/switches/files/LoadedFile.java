package dev.firebreak.switches.files;

import dev.firebreak.base.Reason;
import dev.firebreak.base.yaml.BadFile;
import dev.firebreak.base.yaml.Fault;
import dev.firebreak.base.yaml.Faults;
import dev.firebreak.base.yaml.Yaml;
import dev.firebreak.base.yaml.YamlReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** One file while it is loaded: its plan, its faults, and how much came of it. */
final class LoadedFile {

    private final String name;
    private final Faults faults = new Faults();
    private final Plan plan;
    private int defined;
    private int changed;

    LoadedFile(FileFinder.Found found, FileSettings settings) {
        this.name = found.path().toString();
        this.plan = found.fault() == null ? read(found.path(), settings) : nothing(found.fault());
    }

    private Plan read(Path path, FileSettings settings) {
        try {
            Yaml root = YamlReader.read(FileText.read(path, settings.definitionsLargestFile()), "systems:");
            return new FileReading(String.valueOf(path.getFileName()), faults).read(root);
        } catch (BadFile bad) {
            return nothing(bad.fault());
        }
    }

    private Plan nothing(Fault fault) {
        faults.add(fault);
        return new Plan(new Reason("none"), List.of());
    }

    String name() {
        return name;
    }

    Plan plan() {
        return plan;
    }

    Faults faults() {
        return faults;
    }

    void defined(boolean anew) {
        defined++;
        changed += anew ? 1 : 0;
    }

    FileReport report(Instant at) {
        return FileReport.of(name, at, defined, changed, faults.inOrder());
    }
}
