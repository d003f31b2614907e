package io.eata.portal.office;

/**
 * What is wrong with one field that was typed.
 *
 * @param field its name in the form and in the spreadsheet, such as {@code latitude}
 * @param rule key of the rule's text in the bundle {@code words/office}, such as {@code office.rule.latitude}
 */
public record Mistake(String field, String rule) {}
