package dev.firebreak.access;

import dev.firebreak.base.Actor;

/**
 * The principal of a request that came with an API token.
 *
 * @param actor as it stood when the request came in; what acts is looked up again each time
 */
public record SignedInToken(TokenId token, Actor actor) {}
