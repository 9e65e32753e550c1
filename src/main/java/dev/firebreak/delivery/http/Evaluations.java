package dev.firebreak.delivery.http;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Instance;
import dev.firebreak.switches.EvaluationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Answers what applications ask, from memory only: no database, no lock, no language model. */
@Component
class Evaluations {

    private static final int LONGEST_KEY_SHOWN = 128;
    private static final String IF_NONE_MATCH = "If-None-Match";

    private final Callers callers;
    private final RenderedSystems systems;
    private final StreamUrls streams;
    private final Receipts receipts;
    private final RequestBody body;
    private final ContextReader contexts;

    Evaluations(
            Callers callers,
            RenderedSystems systems,
            StreamUrls streams,
            Receipts receipts,
            DeliverySettings settings) {
        this.callers = callers;
        this.systems = systems;
        this.streams = streams;
        this.receipts = receipts;
        this.body = new RequestBody((int) settings.largestBody().toBytes());
        this.contexts = new ContextReader(settings.deepestBody());
    }

    /** @throws Rejection if there is nothing to answer */
    Reply single(HttpServletRequest request, String key) throws IOException {
        EvaluateTokens.Evaluates token = callers.token(request);
        EvaluationContext context = contexts.read(body.read(request));
        Instance instance = callers.instance(request, token, context);
        RenderedSystem system;
        RenderedSwitch found;
        Answer answer;
        do {
            system = system(token.system());
            found = system.find(key);
            if (found == null) {
                throw Rejection.unknownSwitch("There is no switch \"" + shown(key) + "\" in " + token.system() + ".");
            }
            answer = found.answer(context);
        } while (!systems.stands(system));
        return receipts.noting(answer, system, instance, found.key());
    }

    /** @throws Rejection if there is nothing to answer */
    Reply bulk(HttpServletRequest request) throws IOException {
        EvaluateTokens.Evaluates token = callers.token(request);
        RefetchHints.check(request.getQueryString());
        EvaluationContext context = contexts.read(body.read(request));
        Instance instance = callers.instance(request, token, context);
        StreamOffer offer = streams.offer(instance, request.getContextPath());
        RenderedSystem system;
        Answer answer;
        do {
            system = system(token.system());
            answer = system.bulk(context).unless(request.getHeaders(IF_NONE_MATCH), offer);
        } while (!systems.stands(system));
        return receipts.noting(answer, system, instance, null);
    }

    /**
     * A file that is fetched once is no running instance; whoever asks again, or says a name, is one.
     *
     * @throws Rejection if there is nothing to answer
     */
    Reply flagd(HttpServletRequest request) {
        EvaluateTokens.Evaluates token = callers.token(request);
        RenderedSystem system;
        Answer answer;
        do {
            system = system(token.system());
            answer = system.flagd().unless(request.getHeaders(IF_NONE_MATCH));
        } while (!systems.stands(system));
        Instance instance = callers.named(request, token);
        if (instance == null) {
            systems.copied(token.system());
            return answer;
        }
        return receipts.noting(answer, system, instance, null);
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
