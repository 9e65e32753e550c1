package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Which of 100 buckets a targeting key falls into, exactly as flagd's {@code fractional} operator computes it:
 * murmur3 (x86, 32 bit, seed 0) over flag key and targeting key, scaled by multiplication, so that a share that shrinks
 * only ever loses keys.
 */
public final class Bucket {

    private static final int BUCKETS = 100;

    private Bucket() {}

    /** 0 to 99. */
    public static int of(SwitchKey key, String targetingKey) {
        byte[] bytes = (key.value() + targetingKey).getBytes(StandardCharsets.UTF_8);
        long hash = Integer.toUnsignedLong(MurmurHash3.hash32x86(bytes, 0, bytes.length, 0));
        return (int) ((hash * BUCKETS) >>> 32);
    }
}
