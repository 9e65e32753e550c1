package dev.firebreak.incidents.http;

/** The incident that a part became. */
record SplitAnswer(String key, String title, String state, String splitFrom) {}
