package dev.firebreak.switches.files;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.switches.Switches;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Loads the definition files that the operator names. Nothing is deleted because a file no longer has it; what is wrong
 * is named by line, and the rest is loaded.
 */
@Service
public class DefinitionFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionFiles.class);

    private final Switches switches;
    private final FileSettings settings;
    private final Clock clock;
    private volatile List<FileReport> reports = List.of();

    DefinitionFiles(Switches switches, FileSettings settings, Clock clock) {
        this.switches = switches;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reads all files anew and defines what they hold.
     *
     * @throws NotAllowed if the actor may not administer all systems
     */
    public List<FileReport> reload(Actor by) {
        by.needs(Permission.ADMINISTER);
        if (by.confinedTo() != null) {
            throw new NotAllowed("The definition files are of all systems; " + by.name() + " may act on "
                    + by.confinedTo() + " only.");
        }
        return load(forFiles(by));
    }

    /** Named on the timeline is who asked, and the files are how; nobody may do by them what is not allowed otherwise. */
    private static Actor forFiles(Actor by) {
        Actor files = Actor.definitionFiles();
        return new Actor(by.kind(), by.id(), by.name(), by.person(), files.source(), by.permissions(), null);
    }

    /** What came of each file when they were last loaded, in the order in which they were. */
    public List<FileReport> reports() {
        return reports;
    }

    /** At start nobody asks: the files themselves are who defines. */
    List<FileReport> load() {
        return load(Actor.definitionFiles());
    }

    private synchronized List<FileReport> load(Actor by) {
        List<LoadedFile> files = new FileFinder(settings)
                .find().stream().map(found -> new LoadedFile(found, settings)).toList();
        new Loading(switches, by).load(files);
        Instant now = Clocks.now(clock);
        reports = files.stream().map(file -> file.report(now)).toList();
        reports.forEach(DefinitionFiles::log);
        return reports;
    }

    private static void log(FileReport report) {
        LOG.info(
                "Definition file {}: {} defined, {} of them new or changed, {} faults",
                report.file(),
                report.defined(),
                report.changed(),
                report.faults().size());
        report.faults().forEach(fault -> LOG.warn("Definition file {}: {}", report.file(), fault.sentence()));
    }
}
