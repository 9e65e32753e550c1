package dev.firebreak.delivery;

import dev.firebreak.base.EvaluateTokens;
import java.time.Duration;

/**
 * Who counts as running at one moment.
 *
 * @param now by the ticker
 */
record Liveness(long now, ReachSettings settings, EvaluateTokens tokens) {

    /**
     * An event stream that is open is enough, since browsers say nothing, and one through a proxy; flagd's answers pings, so it
     * must have. Whoever's
     * token was revoked is not counted: nothing can be given to it.
     */
    boolean isLive(Instance instance) {
        if (isRefused(instance)) {
            return false;
        }
        if (instance.hasStream(OpenStream.Kind.EVENTS) || instance.isRelayed()) {
            return true;
        }
        return heardWithin(instance, patience(instance));
    }

    private Duration patience(Instance instance) {
        if (instance.hasStream(OpenStream.Kind.SYNC)) {
            return settings.silentAfter();
        }
        return instance.isDisconnected() ? settings.reconnectWithin() : settings.liveFor();
    }

    /** Its token is good no more. */
    boolean isRefused(Instance instance) {
        return !tokens.isGood(instance.caller().token());
    }

    boolean isForgotten(Instance instance) {
        return !isLive(instance) && !heardWithin(instance, settings.forgetAfter());
    }

    private boolean heardWithin(Instance instance, Duration time) {
        return now - instance.heardAt() <= time.toNanos();
    }
}
