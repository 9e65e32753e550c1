package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.switches.FlipRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The second door to incidents: what else one holds beside its state. Side effects, evidence, links, fields, files, exports.
 * Each change is one transaction with its timeline entry. See decision 0018 for why there are two.
 */
@Service
public class IncidentRecords {

    private final RecordWork work;
    private final FlipNaming naming;
    private final IncidentTransactions transactions;

    IncidentRecords(RecordWork work, FlipNaming naming, IncidentTransactions transactions) {
        this.work = work;
        this.naming = naming;
        this.transactions = transactions;
    }

    // ---- side effects

    /** Newest last. */
    public List<SideEffect> sideEffects(Actor by, IncidentKey key) {
        return transactions.read(() -> work.sideEffects().of(by, key));
    }

    /**
     * @throws NotAllowed if the actor may not respond to incidents
     * @throws Conflict if the incident goes on in another
     */
    public SideEffect add(AddSideEffect command) {
        return transactions.make(() -> work.sideEffects().add(command));
    }

    /**
     * @throws NotFound if the incident has none of this id
     * @throws Conflict if it was changed since the actor looked
     */
    public SideEffect change(ChangeSideEffect command) {
        return transactions.make(() -> work.sideEffects().change(command));
    }

    // ---- evidence

    /** Oldest first; those still to be taken too. */
    public List<EvidenceRow> evidence(Actor by, IncidentKey key) {
        return transactions.read(() -> work.evidence().of(by, key));
    }

    /** @throws NotFound if the incident has none of this id */
    public EvidenceRow evidence(Actor by, IncidentKey key, EvidenceId id) {
        return transactions.read(() -> work.evidence().row(by, key, id));
    }

    /**
     * The bytes that its hash is of.
     *
     * @throws Conflict if it is not taken yet
     */
    public byte[] evidenceBytes(Actor by, IncidentKey key, EvidenceId id) {
        return transactions.read(() -> work.evidence().bytes(work.evidence().row(by, key, id)));
    }

    /** @throws Conflict if it is not taken yet */
    public EvidenceContent evidenceContent(Actor by, IncidentKey key, EvidenceId id) {
        return transactions.read(() -> work.evidence().content(work.evidence().row(by, key, id)));
    }

    /**
     * What stands otherwise now.
     *
     * @throws Conflict if it is not taken yet
     */
    public EvidenceDifference difference(Actor by, IncidentKey key, EvidenceId id) {
        return transactions.read(
                () -> work.evidence().difference(work.evidence().row(by, key, id)));
    }

    // ---- links

    /** Merged ones first; what is kept from the actor is left out. */
    public List<IncidentLink> links(Actor by, IncidentKey key) {
        return transactions.read(() -> work.linking().links(by, key));
    }

    /**
     * @throws NotFound if there is no such incident, or it is kept from the actor
     * @throws InvalidInput if both are one
     */
    public IncidentRow link(LinkIncidents command) {
        return transactions.write(() -> work.linking().link(command));
    }

    /** @throws Conflict if the incident goes on in another */
    public IncidentRow link(LinkPage command) {
        return transactions.write(() -> work.linking().page(command));
    }

    /** @throws NotFound if the incident has no such link that may be taken away */
    public IncidentRow unlink(Unlink command) {
        return transactions.write(() -> work.linking().unlink(command));
    }

    /**
     * Makes an incident of its own of a part of one.
     *
     * @return the new one
     * @throws InvalidInput if a flip or entry is none of the incident
     */
    public IncidentRow split(SplitIncident command) {
        List<FlipRow> moving = work.splitting().known(command);
        IncidentRow split = transactions.write(() -> work.splitting().split(command, moving));
        naming.name(command.by(), split.key(), moving);
        return split;
    }

    // ---- fields

    /** Those that are asked for, in the order in which they were defined. */
    public List<FieldDefinition> fields() {
        return transactions.read(() -> work.fields().definitions());
    }

    /**
     * @throws NotAllowed if the actor may not administer
     * @throws Conflict if incidents hold values of another type
     */
    public FieldDefinition define(DefineField command) {
        return transactions.plainly(() -> work.defining().define(command));
    }

    /** It is not asked for any more; what incidents hold of it stays. */
    public void retire(Actor by, FieldKey key) {
        transactions.plainly(() -> {
            work.defining().retire(by, key);
            return key;
        });
    }

    /** What the incident holds in each. */
    public List<FieldValue> fields(Actor by, IncidentKey key) {
        return transactions.read(() -> work.fields().of(by, key));
    }

    /**
     * @throws NotFound if there is no such field
     * @throws InvalidInput if the value is none of its type
     */
    public IncidentRow set(SetField command) {
        return transactions.write(() -> work.fields().set(command));
    }

    // ---- files

    /** Oldest first. */
    public List<FileRow> files(Actor by, IncidentKey key) {
        return transactions.read(() -> work.files().of(by, key));
    }

    /** @throws NotFound if the incident has none of this id */
    public FileRow file(Actor by, IncidentKey key, FileId id) {
        return transactions.read(() -> work.files().row(by, key, id));
    }

    /** How large one may be, in bytes. */
    public int largestFile() {
        return work.files().largest();
    }

    /** Its bytes; each part is read when it is needed. */
    public InputStream open(FileRow file) {
        return work.files().open(file);
    }

    /**
     * @throws InvalidInput if it is empty or too large
     * @throws Conflict if the incident goes on in another, or has too many
     */
    public FileRow add(AddFile command) {
        byte[] content = work.files().read(command);
        return transactions.make(() -> work.files().add(command, content));
    }

    // ---- all of it

    /**
     * Writes all there is of an incident, a page of its timeline after the other.
     *
     * @throws NotFound if there is no such incident, or it is kept from the actor; nothing is written then
     */
    public void export(Actor by, IncidentKey key, ExportFormat format, OutputStream into) throws IOException {
        work.exporting().write(by, key, format, into);
    }

    // ---- time

    /** Takes the evidence snapshots that are wanted. Safe at any time, on any node. */
    public void keepDueTimes() {
        work.taking().takeWanted();
    }
}
