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
     * must have. Whoever's token was revoked is not counted: nothing can be given to it. Nor is whoever went by itself.
     */
    boolean isLive(Instance instance) {
        if (isRefused(instance) || instance.presence().hasLeft()) {
            return false;
        }
        if (instance.hasStream(OpenStream.Kind.EVENTS) || instance.isRelayed()) {
            return true;
        }
        return instance.presence().isAwaited(now) || heardWithin(instance, patience(instance));
    }

    private Duration patience(Instance instance) {
        if (instance.hasStream(OpenStream.Kind.SYNC)) {
            return settings.silentAfter();
        }
        return instance.presence().isDisconnected() ? settings.reconnectWithin() : settings.liveFor();
    }

    /** Its token is good no more. */
    boolean isRefused(Instance instance) {
        return !tokens.isGood(instance.caller().token());
    }

    /** Whoever went by itself is only kept for as long as it may take others to hear of that. */
    boolean isForgotten(Instance instance) {
        Duration kept = instance.presence().hasLeft() ? settings.liveFor() : settings.forgetAfter();
        return !isLive(instance) && !heardWithin(instance, kept);
    }

    private boolean heardWithin(Instance instance, Duration time) {
        return now - instance.presence().heardAt() <= time.toNanos();
    }
}
