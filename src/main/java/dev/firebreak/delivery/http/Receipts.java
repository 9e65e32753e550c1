package dev.firebreak.delivery.http;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.delivery.Instance;
import dev.firebreak.delivery.OldAnswers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what an instance was given once that has been written, and whether it was still right by then. */
@Component
class Receipts {

    private final RenderedSystems systems;
    private final OldAnswers oldAnswers;

    Receipts(RenderedSystems systems, OldAnswers oldAnswers) {
        this.systems = systems;
        this.oldAnswers = oldAnswers;
    }

    /** @param key the switch that was asked for; null where all were */
    Reply noting(Answer answer, RenderedSystem of, Instance instance, @Nullable SwitchKey key) {
        return new Noted(this, answer, of, instance, key);
    }

    private void written(Noted noted) {
        long revision = noted.of().revision();
        if (noted.key() == null) {
            noted.instance().fetched(revision);
        } else {
            noted.instance().asked(noted.key(), revision);
        }
        if (!systems.stands(noted.of())) {
            oldAnswers.served(noted.of().key(), noted.key(), revision);
        }
    }

    /** An answer that is noted when it has left: what nobody can read any more proves nothing. */
    private record Noted(
            Receipts receipts,
            Answer answer,
            RenderedSystem of,
            Instance instance,
            @Nullable SwitchKey key) implements Reply {

        @Override
        public void send(HttpServletResponse response, boolean withBody) throws IOException {
            answer.send(response, withBody);
            response.flushBuffer();
            receipts.written(this);
        }
    }
}
