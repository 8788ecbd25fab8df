package dev.heddle.comparison;

/**
 * Two labels at which two processes stand at a time; both may be the same label.
 *
 * @param one the label that comes first in the model
 * @param other the other one
 */
public record StepPair(Step one, Step other) {}
