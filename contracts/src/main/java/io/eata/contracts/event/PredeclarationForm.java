package io.eata.contracts.event;

/** How far ahead a holder goes (domain.md, section 3). */
public enum PredeclarationForm {
    /** Tells of an arrival, with or without the carnet's details. */
    PRE_NOTIFICATION,
    /** Shares the carnet and its declaration; customs may commit without stopping the goods. */
    PRE_DECLARATION
}
