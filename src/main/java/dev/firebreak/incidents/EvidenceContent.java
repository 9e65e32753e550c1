package dev.firebreak.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How everything stood, as it is kept: canonical JSON, so texts and numbers only.
 *
 * @param schema the version of this form
 */
public record EvidenceContent(
        int schema,
        String incident,
        String occasion,
        String wantedAt,
        String takenAt,
        List<OfSystem> systems,
        Changes changes) {

    static final int SCHEMA = 1;

    /**
     * One system.
     *
     * @param revisionWanted its revision at the moment of the occasion
     * @param revision its revision when the snapshot was taken
     * @param gone whether it was deleted by then
     */
    public record OfSystem(
            String key,
            String name,
            String environment,
            long revisionWanted,
            long revision,
            boolean gone,
            List<OfSwitch> switches,
            List<OfInstance> instances) {}

    /**
     * One switch.
     *
     * @param position what everyone is served
     * @param words what people read, with whoever is served otherwise
     * @param revision the system's revision at which it last changed
     */
    public record OfSwitch(
            String key, String name, String position, String words, long revision, String since, List<OfFlip> flips) {}

    /**
     * One flip in force.
     *
     * @param ours whether it belonged to this incident
     */
    public record OfFlip(
            String id,
            String position,
            String scope,
            long revision,
            String at,
            String by,
            String reason,
            @Nullable String expiresAt,
            boolean ours) {}

    /**
     * One running instance.
     *
     * @param client its name, version and language where it tells; else empty
     * @param holds the revision of the values that it holds, or 0
     */
    public record OfInstance(
            String id, String name, String client, String way, String standing, long holds, String heardAt) {}

    /**
     * What had changed of these systems in the last day, newest first.
     *
     * @param more how many more there were
     */
    public record Changes(String from, String to, List<Change> entries, long more) {}

    /** One entry of the timeline. */
    public record Change(
            long seq,
            String recordedAt,
            String kind,
            String system,
            @Nullable String switchKey,
            String sentence,
            String hash) {}
}
