package dev.firebreak.delivery;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A tool as the papers describe it, with flips made by hand. */
final class SampleSwitch {

    static final SystemRow SYSTEM = new SystemRow(
            new SystemKey("support-production"), "Support assistant", "production", "", "Support", null, 7);

    private static final SwitchDefinition DEFINITION = defined("tool.refund_payment");

    private SampleSwitch() {}

    private static SwitchDefinition defined(String key) {
        return JsonMapper.shared().readValue("""
                    {"kind":"tool","name":"Refund payment","access":"write","reversible":false,"valueType":"boolean",
                     "normal":"enabled","failSafe":"disabled",
                     "positions":[{"key":"enabled","label":"Enabled","value":true,"restraint":0},
                                  {"key":"asks","label":"Asks a person","value":true,"restraint":1},
                                  {"key":"disabled","label":"Disabled","value":false,"restraint":2}]}""", SwitchDocument.class).define(new SwitchKey(key));
    }

    /** A flip that a test wants, which ends some milliseconds after the start if it says what happens then. */
    record Wish(String position, Scope scope, @Nullable OnExpiry onExpiry, int endsAfterMillis) {}

    static SwitchState withWishes(List<Wish> wishes) {
        List<FlipRow> flips = new ArrayList<>();
        for (Wish wish : wishes) {
            FlipRow flip = flip(flips.size() + 1L, wish.position(), wish.scope());
            flips.add(
                    wish.onExpiry() == null
                            ? flip
                            : until(flip, TestClock.START.plusMillis(wish.endsAfterMillis()), wish.onExpiry()));
        }
        return withFlips(flips.toArray(FlipRow[]::new));
    }

    static SwitchState withFlips(FlipRow... flips) {
        return new SwitchState(DEFINITION, 7, TestClock.START.plusSeconds(90), TestClock.START, List.of(flips));
    }

    /** A switch of another key, which is what traffic is divided by. */
    static SwitchState withKey(String key, FlipRow... flips) {
        return new SwitchState(defined(key), 7, TestClock.START.plusSeconds(90), TestClock.START, List.of(flips));
    }

    /** The same flip with an end. */
    static FlipRow until(FlipRow flip, Instant end, OnExpiry onExpiry) {
        return new FlipRow(
                flip.id(),
                flip.system(),
                flip.switchKey(),
                flip.position(),
                flip.scope(),
                flip.state(),
                flip.revision(),
                flip.requestedAt(),
                flip.at(),
                flip.by(),
                flip.source(),
                flip.reason(),
                flip.reasonFollows(),
                end,
                onExpiry,
                null,
                flip.incident(),
                flip.through(),
                null,
                null);
    }

    static FlipRow flip(long revision, String position, Scope scope) {
        return flip(revision, position, scope, TestClock.START, null);
    }

    static FlipRow flip(long revision, String position, Scope scope, Instant at, @Nullable String incident) {
        return new FlipRow(
                new FlipId(new UUID(0, revision)),
                SYSTEM.key(),
                DEFINITION.key(),
                new PositionKey(position),
                scope,
                FlipState.IN_FORCE,
                revision,
                at,
                at,
                new FlipRow.By(Actor.Kind.PERSON, "person:rita", "rita"),
                Actor.Source.BROWSER,
                "forged order ids",
                false,
                null,
                null,
                null,
                incident == null ? null : new IncidentKey(incident),
                "flip",
                null,
                null);
    }
}
