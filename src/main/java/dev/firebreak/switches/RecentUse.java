package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Duration;
import java.util.Map;

/** Knows what applications asked for in the last minutes; whatever answers them implements it, from memory. */
public interface RecentUse {

    /** What was asked of one switch; nothing at all for a switch nobody asked for. */
    Use of(SystemKey system, SwitchKey key);

    /**
     * The evaluations of one switch in the last minutes. Which attributes they carried is known of a sample only, since
     * counting must not slow an evaluation down.
     *
     * @param window how far back this reaches
     * @param evaluations how often the switch was asked for
     * @param sampled how many of these were looked at more closely
     * @param withTargetingKey how many of the sampled ones carried a targeting key
     * @param attributes how many of the sampled ones carried which attribute, the most frequent first
     */
    record Use(Duration window, long evaluations, long sampled, long withTargetingKey, Map<String, Long> attributes) {

        /** How many of 100 evaluations carried the attribute, rounded down; 0 if none was sampled. */
        public int percentCarrying(String attribute) {
            return percent(attributes.getOrDefault(attribute, 0L));
        }

        /** How many of 100 evaluations carried a targeting key, rounded down; 0 if none was sampled. */
        public int percentWithTargetingKey() {
            return percent(withTargetingKey);
        }

        private int percent(long count) {
            return sampled == 0 ? 0 : (int) (count * 100 / sampled);
        }
    }
}
