package dev.firebreak.base;

/** Tells who is acting on this thread: the person signed in, or the token of the request. */
public interface CurrentActor {

    /** @throws NotAllowed if nobody is signed in any more */
    Actor get();
}
