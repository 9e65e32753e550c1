package dev.firebreak.playbooks.definition;

import dev.firebreak.incidents.RoleName;
import dev.firebreak.incidents.UpdateAudience;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a step does, by its type. */
public sealed interface Task {

    StepType type();

    /** A person does it and says so. */
    record Manual() implements Task {
        @Override
        public StepType type() {
            return StepType.MANUAL;
        }
    }

    /**
     * Switches are flipped to contain. It never waits for an approval.
     *
     * @param position null for each switch's safest
     * @param expiresIn 1 minute to 30 days, or null for "until restored"
     */
    record Contain(
            SwitchTarget target,
            Pick pick,
            Act act,
            @Nullable PositionKey position,
            Scope scope,
            @Nullable Duration expiresIn,
            @Nullable OnExpiry onExpiry)
            implements Task {
        @Override
        public StepType type() {
            return StepType.SWITCH;
        }
    }

    /**
     * Flips are given back, by a person, with whatever approvals the switches ask for.
     *
     * @param of the step whose flips are meant, or null for all flips of the incident
     * @param letGo the share of traffic to let go, 1 to 100 percent; 100 ends the flips
     */
    record Restore(@Nullable StepId of, int letGo) implements Task {
        @Override
        public StepType type() {
            return StepType.SWITCH;
        }
    }

    /** A machine looks whether something holds. */
    record Check(Probe probe) implements Task {
        @Override
        public StepType type() {
            return StepType.CHECK;
        }
    }

    /** A person chooses the way. */
    record Decision(String question, List<Option> options) implements Task {
        public Decision {
            options = List.copyOf(options);
        }

        @Override
        public StepType type() {
            return StepType.DECISION;
        }
    }

    /** One way to go. */
    record Option(String key, String label, String meaning, Going going) {}

    /**
     * Nothing happens for a time, or until something holds.
     *
     * @param time null where only the condition counts
     * @param until null where only the time counts
     */
    record Wait(@Nullable Duration time, @Nullable Condition until) implements Task {
        @Override
        public StepType type() {
            return StepType.WAIT;
        }
    }

    /**
     * People allow that the run goes on.
     *
     * @param count how many
     * @param roles who hold one of these in the incident; empty for whoever may respond
     * @param requester whether who asked may approve too
     */
    record Approval(int count, Set<RoleName> roles, Requester requester, Duration expiresIn, OnLapse onLapse)
            implements Task {
        public Approval {
            roles = Set.copyOf(roles);
        }

        @Override
        public StepType type() {
            return StepType.APPROVAL;
        }
    }

    /** A snapshot is taken, and people collect what a machine cannot. */
    record Evidence(List<String> collect) implements Task {
        public Evidence {
            collect = List.copyOf(collect);
        }

        @Override
        public StepType type() {
            return StepType.EVIDENCE;
        }
    }

    /** A person tells others how the incident stands, beginning with a text. */
    record Communication(UpdateAudience audience, String text) implements Task {
        @Override
        public StepType type() {
            return StepType.UPDATE;
        }
    }

    /**
     * Another service is called.
     *
     * @param url may hold placeholders
     * @param headers values may hold placeholders, names of secrets among them
     * @param body may hold placeholders; empty for none
     * @param expect the statuses that mean success
     */
    record HttpCall(HttpMethod method, String url, Map<String, String> headers, String body, Set<Integer> expect)
            implements Task {
        public HttpCall {
            headers = Map.copyOf(headers);
            expect = Set.copyOf(expect);
        }

        @Override
        public StepType type() {
            return StepType.HTTP;
        }
    }

    /** Another playbook is run; this step ends with it. */
    record Nested(PlaybookId playbook) implements Task {
        @Override
        public StepType type() {
            return StepType.PLAYBOOK;
        }
    }

    /** Which of the switches that fit are flipped; files write the names in lower case. */
    enum Pick {
        ALL,
        /** A person chooses at least one. */
        SOME
    }

    /** Who flips; files write the names in lower case. */
    enum Act {
        /** The playbook, as soon as its turn comes. */
        BY_ITSELF,
        /** A person, one press away. */
        BY_HAND
    }

    /** Whether who asks for an approval may give it. */
    enum Requester {
        EXCLUDED,
        INCLUDED
    }

    /** What follows when nobody decided in time; files write the names in lower case. */
    enum OnLapse {
        /** The step fails, and what its {@code on_failure} says happens. */
        FAIL,
        /** The people are asked anew. */
        ASK_AGAIN
    }

    /** How another service is called; files write the names in lower case. */
    enum HttpMethod {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }
}
