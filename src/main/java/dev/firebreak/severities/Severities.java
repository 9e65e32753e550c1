package dev.firebreak.severities;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to the severities: what levels there are, how an impact becomes one, and what each brings. Versions are only
 * added; a change is one transaction with its timeline entry, and holds on this node when the method returns.
 */
@Service
public class Severities {

    private final SchemeMemory memory;
    private final SchemeRepository stored;
    private final ChangingSeverities changing;
    private final TransactionTemplate writes;
    private final TransactionTemplate reads;

    Severities(
            SchemeMemory memory,
            SchemeRepository stored,
            ChangingSeverities changing,
            PlatformTransactionManager manager) {
        this.memory = memory;
        this.stored = stored;
        this.changing = changing;
        this.writes = new TransactionTemplate(manager);
        this.reads = new TransactionTemplate(manager);
        this.reads.setReadOnly(true);
    }

    /** What new incidents are judged by; from memory. */
    public Scheme current() {
        return memory.current();
    }

    /**
     * What an incident was judged by; from memory once it was asked for.
     *
     * @throws NotFound if there is no such version
     */
    public Scheme version(int version) {
        Scheme known = memory.version(version);
        if (known != null) {
            return known;
        }
        Scheme found = Objects.requireNonNull(reads.execute(status -> stored.find(version)))
                .orElseThrow(() -> new NotFound("severity version", Integer.toString(version)));
        memory.remember(found);
        return found;
    }

    /**
     * Which versions there are, newest first.
     *
     * @param before only older ones than this
     */
    public List<SchemeVersion> versions(Actor by, int before, int limit) {
        by.needs(Permission.VIEW);
        return Objects.requireNonNull(reads.execute(status -> stored.before(before, limit)));
    }

    /**
     * Makes the next version; nothing if that is what stands already. Judged incidents keep theirs.
     *
     * @throws NotAllowed if the actor may not administer
     * @throws InvalidInput naming every field at fault
     * @throws Conflict if somebody else changed them since the expected version, or a level that is in use would go
     */
    public Scheme change(ChangeScheme command) {
        administers(command.by());
        try {
            return Objects.requireNonNull(writes.execute(status -> changing.change(command)));
        } catch (DataIntegrityViolationException atTheSameMoment) {
            throw ChangingSeverities.changedMeanwhile();
        }
    }

    /**
     * Reads a YAML file of severities, for {@link #change}.
     *
     * @throws InvalidInput naming every fault with its line and column
     */
    public SchemeDocument fromYaml(String text) {
        return SchemeYaml.read(text);
    }

    /** The same as a YAML file; reading it gives the same again. */
    public String toYaml(Scheme scheme) {
        return SchemeYaml.write(scheme);
    }

    private static void administers(Actor by) {
        by.needs(Permission.ADMINISTER);
        if (by.confinedTo() != null) {
            throw new NotAllowed(
                    "Severities are of all systems; " + by.name() + " may act on " + by.confinedTo() + " only.");
        }
    }
}
