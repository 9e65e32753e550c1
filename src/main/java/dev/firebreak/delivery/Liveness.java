package dev.firebreak.delivery;

import java.time.Duration;

/**
 * Who counts as running at one moment.
 *
 * @param now by the ticker
 */
record Liveness(long now, ReachSettings settings) {

    /** An event stream that is open is enough, since browsers say nothing; flagd's answers pings, so it must have. */
    boolean isLive(Instance instance) {
        if (instance.hasStream(OpenStream.Kind.EVENTS)) {
            return true;
        }
        return heardWithin(
                instance, instance.hasStream(OpenStream.Kind.SYNC) ? settings.silentAfter() : settings.liveFor());
    }

    boolean isForgotten(Instance instance) {
        return !isLive(instance) && !heardWithin(instance, settings.forgetAfter());
    }

    private boolean heardWithin(Instance instance, Duration time) {
        return now - instance.heardAt() <= time.toNanos();
    }
}
