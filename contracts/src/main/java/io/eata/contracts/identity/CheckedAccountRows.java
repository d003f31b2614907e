package io.eata.contracts.identity;

import java.util.List;

/**
 * What is wrong with rows.
 *
 * @param mistakes by row; none for rows that nothing is wrong with
 */
public record CheckedAccountRows(List<Mistake> mistakes) {

    public CheckedAccountRows {
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Something that is wrong.
     *
     * @param at position of the row among those asked for, from 0
     * @param code of the problem that doing the row would end with, such as {@code login-taken}
     * @param field which of the row's fields breaks a rule; empty if it is none of them
     * @param rule stable name of that rule, such as {@code Email}; empty if there is none
     */
    public record Mistake(int at, String code, String field, String rule) {}
}
