package dev.firebreak.testing;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Who sits before the screens of a test; everybody in turn. */
public final class Seat implements CurrentActor {

    private final AtomicReference<Actor> sitting = new AtomicReference<>(Actors.RITA);

    @Override
    public Actor get() {
        return sitting.get();
    }

    public void take(Actor actor) {
        sitting.set(actor);
    }

    /** Puts the seat in the place of sign-in. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        @Primary
        Seat seat() {
            return new Seat();
        }
    }
}
