package dev.firebreak.base;

/**
 * What an act came to, published inside its transaction, so that whoever has to tell can write down what it will tell in
 * the same commit.
 *
 * @param result what the door is about to return
 */
public record Acted(Object result) {}
