package dev.firebreak.access;

/** A fresh token with its secret, which is shown this once and kept nowhere. */
public record IssuedToken(TokenRow token, String secret) {

    /** Answers may end up in logs; secrets may not. */
    @Override
    public String toString() {
        return "IssuedToken[" + token.id() + "]";
    }
}
