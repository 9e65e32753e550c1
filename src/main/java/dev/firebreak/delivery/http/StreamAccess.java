package dev.firebreak.delivery.http;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.Instance;
import dev.firebreak.delivery.Instances;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Tells who may listen to a stream, by the address alone. */
@Component
class StreamAccess {

    private final StreamUrls urls;
    private final Instances instances;
    private final EvaluateTokens tokens;

    StreamAccess(StreamUrls urls, Instances instances, EvaluateTokens tokens) {
        this.urls = urls;
        this.instances = instances;
        this.tokens = tokens;
    }

    /** @throws Rejection if nobody may */
    Instance instance(HttpServletRequest request) {
        String presented = Query.parameter(request.getQueryString(), "token");
        Caller caller = presented == null ? null : urls.caller(presented, Callers.client(request));
        if (caller == null) {
            throw Rejection.unauthorized("This address is not, or not any more, one of a stream. Ask"
                    + " POST /ofrep/v1/evaluate/flags for a new one.");
        }
        return instances.of(caller);
    }

    boolean isGood(Instance instance) {
        return tokens.isGood(instance.caller().token());
    }
}
