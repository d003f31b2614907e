package io.eata.reconciliation.verdict;

/**
 * What a judgement did.
 *
 * @param carnets carnets looked at: those whose ledger moved, and those whose verdict the day alone changes
 * @param changed of these, verdicts that differ from before, first ones included
 * @param terminated of these, with nothing open
 * @param toCheck of these, with something open
 */
public record Counts(long carnets, long changed, long terminated, long toCheck) {}
