package dev.firebreak.switches;

/** What part of an AI system a switch governs; the API and files show the names in lower case. */
public enum SwitchKind {
    TOOL,
    PROMPT,
    MODEL,
    AUTONOMY,
    REVIEW,
    FALLBACK,
    RETRIEVAL,
    MEMORY,
    LIMIT,
    STOP
}
