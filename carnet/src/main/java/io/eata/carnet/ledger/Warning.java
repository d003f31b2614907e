package io.eata.carnet.ledger;

/** What an officer is told before committing all the same, and what stays on the record. Listed in order of display. */
public enum Warning {
    ALREADY_AWAY("The record shows some of these items exported and not back."),
    NOT_EXPORTED("Home customs work digitally and have not exported some of these items."),
    ALREADY_HERE("The record shows some of these items imported here already."),
    STILL_ELSEWHERE("Some of these items stand imported in another territory and were not re-exported from it."),
    NOT_HERE("The record does not show some of these items here."),
    NOT_AWAY("The record does not show some of these items away from home."),
    AFTER_FINAL_DATE("The final date of some of these items has passed."),
    TRANSIT_LATE("The transit of some of these items should have been closed earlier."),
    NOT_IN_TRANSIT("Some of these items are in no open transit here."),
    REPLACED("Another carnet stands in for this one: only goods that this one has let in or out are ended on it."),
    SELECTION_CHANGED("The items differ from those that were declared."),
    UNKNOWN_VOUCHER("The record knows no voucher with one of the numbers that this should answer.");

    private final String meaning;

    Warning(String meaning) {
        this.meaning = meaning;
    }

    /** One sentence for the officer. */
    public String meaning() {
        return meaning;
    }
}
