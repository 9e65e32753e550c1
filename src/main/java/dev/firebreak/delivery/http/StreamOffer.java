package dev.firebreak.delivery.http;

/**
 * What an answer for all switches says of the stream that tells of changes.
 *
 * @param window while which the address is offered
 * @param json the end of the answer
 * @param tag differs where the address does
 */
record StreamOffer(long window, byte[] json, String tag) {}
