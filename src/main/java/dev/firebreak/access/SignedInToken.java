package dev.firebreak.access;

/** The principal of a request that came with an API token. */
public record SignedInToken(TokenId token) {}
