package dev.firebreak.process;

/** Lets real time pass, where another process has to be waited for. */
public final class Pause {

    private Pause() {}

    /** Sleeps. */
    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
