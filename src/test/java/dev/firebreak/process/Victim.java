package dev.firebreak.process;

/** What is killed in a round. */
enum Victim {
    CONSOLE,
    DATABASE,
    BOTH
}
