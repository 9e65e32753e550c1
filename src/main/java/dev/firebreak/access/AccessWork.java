package dev.firebreak.access;

import org.springframework.stereotype.Component;

/** The use cases behind the door. */
@Component
record AccessWork(
        Directory directory,
        ChangingPeople people,
        ChangingOwnPassword ownPassword,
        ChangingTokens tokens,
        TokenRepository stored,
        LastUsed lastUsed,
        Tokens good,
        ActingNow acting,
        SigningIn signingIn,
        KnowingProviderPeople provider,
        SetUp setUp) {}
