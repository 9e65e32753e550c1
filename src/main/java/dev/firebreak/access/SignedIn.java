package dev.firebreak.access;

/** Who a browser session belongs to; every way of signing in puts a principal of this kind into it. */
public interface SignedIn {

    PersonId person();

    /** Of the moment of signing in; a newer one in the directory means that this session is over. */
    int credentialVersion();
}
