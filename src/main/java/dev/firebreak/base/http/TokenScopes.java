package dev.firebreak.base.http;

import dev.firebreak.base.Permission;

/** The token scope that brings a permission, as OpenAPI and the list of routes name it. */
final class TokenScopes {

    private TokenScopes() {}

    static String allowing(Permission permission) {
        return switch (permission) {
            case VIEW -> "read";
            case CONTAIN -> "contain";
            case RESTORE -> "restore";
            case RESPOND -> "respond";
            case ADMINISTER -> "admin";
        };
    }
}
