package dev.firebreak.delivery.http;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.EvaluationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Answers what applications ask, from memory only: no database, no lock, no language model. */
@Component
class Evaluations {

    private static final int LONGEST_KEY_SHOWN = 128;

    private final Callers callers;
    private final RenderedSystems systems;
    private final RequestBody body;
    private final ContextReader contexts;

    Evaluations(Callers callers, RenderedSystems systems, DeliverySettings settings) {
        this.callers = callers;
        this.systems = systems;
        this.body = new RequestBody((int) settings.largestBody().toBytes());
        this.contexts = new ContextReader(settings.deepestBody());
    }

    /** @throws Rejection if there is nothing to answer */
    Answer single(HttpServletRequest request, String key) throws IOException {
        SystemKey name = callers.system(request);
        EvaluationContext context = contexts.read(body.read(request));
        RenderedSwitch found = system(name).find(key);
        if (found == null) {
            throw Rejection.unknownSwitch("There is no switch \"" + shown(key) + "\" in " + name + ".");
        }
        return found.answer(context);
    }

    /** @throws Rejection if there is nothing to answer */
    Answer bulk(HttpServletRequest request) throws IOException {
        SystemKey name = callers.system(request);
        RefetchHints.check(request.getQueryString());
        EvaluationContext context = contexts.read(body.read(request));
        return system(name).bulk(context).unless(request.getHeaders("If-None-Match"));
    }

    /** @throws Rejection if there is nothing to answer */
    Answer flagd(HttpServletRequest request) {
        return system(callers.system(request)).flagd().unless(request.getHeaders("If-None-Match"));
    }

    static String shown(String key) {
        return key.length() <= LONGEST_KEY_SHOWN ? key : key.substring(0, LONGEST_KEY_SHOWN) + "…";
    }

    /** Read last, after the body has arrived, so that the answer is what stands when it is given. */
    private RenderedSystem system(SystemKey key) {
        RenderedSystem system = systems.find(key);
        if (system == null) {
            throw Rejection.unknownSwitch("The system " + key + " that this token is for is not defined any more.");
        }
        return system;
    }
}
