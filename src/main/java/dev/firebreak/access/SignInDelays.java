package dev.firebreak.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing passwords, per login and per address. Whoever signed in to a login before, from the same address, does
 * not wait because of what strangers tried elsewhere: at 3 a.m. an attacker must not keep the on-call engineer out.
 */
@Component
class SignInDelays {

    private static final int LONGEST_KEY = 200;

    /** Wrong attempts in a row, and when the last of them was. */
    private record Attempts(int count, Instant last) {}

    private record Known(String login, String address) {}

    private final SignInLimits limits;
    private final Clock clock;
    private final Map<String, Attempts> byLogin;
    private final Map<String, Attempts> byAddress;
    private final Map<Known, Instant> known;

    SignInDelays(SignInLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.byLogin = new Latest<>(limits.remembered());
        this.byAddress = new Latest<>(limits.remembered());
        this.known = new Latest<>(limits.remembered());
    }

    /**
     * Counts an attempt as wrong until {@link #succeeded} says otherwise, so that many at once gain nothing; or returns
     * how long to wait, which counts nothing.
     */
    synchronized Duration begin(String login, String address) {
        Instant now = clock.instant();
        String name = key(login);
        Duration forLogin = known.containsKey(new Known(name, address))
                ? Duration.ZERO
                : remaining(byLogin.get(name), limits.attemptsPerLogin(), now);
        Duration forAddress = remaining(byAddress.get(address), limits.attemptsPerAddress(), now);
        Duration longer = forLogin.compareTo(forAddress) > 0 ? forLogin : forAddress;
        if (longer.isPositive()) {
            return longer;
        }
        byLogin.put(name, another(byLogin.get(name), now));
        byAddress.put(address, another(byAddress.get(address), now));
        return Duration.ZERO;
    }

    synchronized void succeeded(String login, String address) {
        byLogin.remove(key(login));
        byAddress.remove(address);
        known.put(new Known(key(login), address), clock.instant());
    }

    private Duration remaining(@Nullable Attempts attempts, int free, Instant now) {
        if (attempts == null || isForgotten(attempts, now) || attempts.count() < free) {
            return Duration.ZERO;
        }
        return Duration.between(now, attempts.last().plus(wait(attempts.count() - free)));
    }

    private Duration wait(int beyond) {
        int doublings = Math.min(beyond, Integer.SIZE - 2);
        Duration wait = limits.firstWait().multipliedBy(1L << doublings);
        return wait.compareTo(limits.longestWait()) > 0 ? limits.longestWait() : wait;
    }

    private Attempts another(@Nullable Attempts attempts, Instant now) {
        return attempts == null || isForgotten(attempts, now)
                ? new Attempts(1, now)
                : new Attempts(attempts.count() + 1, now);
    }

    private boolean isForgotten(Attempts attempts, Instant now) {
        return attempts.last().plus(limits.forgetAfter()).isBefore(now);
    }

    private static String key(String login) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST_KEY ? name.substring(0, LONGEST_KEY) : name;
    }

    /** Keeps what was touched last, and no more than so many. */
    private static final class Latest<K, V> extends LinkedHashMap<K, V> {

        private static final float LOAD = 0.75f;

        private final int most;

        Latest(int most) {
            super(16, LOAD, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
