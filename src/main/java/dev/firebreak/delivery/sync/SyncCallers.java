package dev.firebreak.delivery.sync;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.InstanceName.KnownBy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells from what a call shows who asks, and for which system. */
@Component
class SyncCallers {

    private final EvaluateTokens tokens;

    SyncCallers(EvaluateTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Clients of today select in the metadata, older ones in the message.
     *
     * @throws Turned if the token or the selector will not do
     */
    Caller caller(Presented shown, String providerId, String selectorOfMessage) {
        String inMetadata = shown.selector();
        Selector selector = Selector.parse(inMetadata == null ? selectorOfMessage : inMetadata);
        EvaluateTokens.Evaluates token = token(shown, selector);
        if (selector.flagSetId() != null
                && !selector.flagSetId().equals(token.system().value())) {
            throw Turned.otherSystem();
        }
        return new Caller(token.id(), token.system(), name(shown, providerId), shown.userAgent());
    }

    boolean isStillGood(Caller caller) {
        return tokens.isGood(caller.token());
    }

    private EvaluateTokens.Evaluates token(Presented shown, Selector selector) {
        String inMetadata = shown.token();
        if (inMetadata != null) {
            return evaluates(inMetadata);
        }
        EvaluateTokens.Evaluates token = evaluates(selector.token());
        if (!tokens.isAllowedInSelector(token.id())) {
            throw Turned.tokenInSelector();
        }
        return token;
    }

    private EvaluateTokens.Evaluates evaluates(@Nullable String secret) {
        return switch (tokens.check(secret)) {
            case EvaluateTokens.Evaluates evaluates -> evaluates;
            case EvaluateTokens.WrongScope wrong -> throw Turned.wrongScope();
            case EvaluateTokens.Unknown unknown -> throw Turned.withoutToken();
        };
    }

    private static InstanceName name(Presented shown, String providerId) {
        String given = shown.instance();
        if (given != null && !given.isBlank()) {
            return new InstanceName(given, KnownBy.HEADER);
        }
        if (!providerId.isBlank()) {
            return new InstanceName(providerId, KnownBy.PROVIDER_ID);
        }
        return new InstanceName(shown.host() + " " + shown.userAgent(), KnownBy.ADDRESS);
    }
}
