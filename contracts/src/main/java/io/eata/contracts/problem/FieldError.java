package io.eata.contracts.problem;

/**
 * One field that breaks one rule.
 *
 * @param field path in the body, e.g. {@code items[41].value}, or the name of a parameter or header
 * @param rule stable name of the rule, e.g. {@code Size}
 * @param message what is wrong, in words
 */
public record FieldError(String field, String rule, String message) {}
