package dev.firebreak.severities;

/**
 * What the rules make of an impact.
 *
 * @param provisional whether something decisive is not known yet, so that the level stands for the careful assumption
 * @param because one sentence on which rule, which axis, and what was assumed
 */
public record Judgement(LevelKey level, boolean provisional, String because) {}
