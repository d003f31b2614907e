package io.eata.carnet.ledger;

/** Why nothing was written. For transactions the constants stand in the order in which the rules are asked. */
public enum Refusal {
    BAD_SELECTION("The selection of items cannot be read.", "Write item numbers as in 1-4,6, each item once."),
    CARNET_CANCELLED("The association has cancelled this carnet.", "Ask the holder for another carnet."),
    DISCHARGED("This carnet is discharged and at its end.", "Ask the holder for another carnet."),
    BLOCKED("The association has blocked this carnet.", "Ask the association, or the holder to do so."),
    NOT_HOME("This is done by home customs only.", "Choose the transaction that is meant for foreign goods."),
    NOT_ABROAD(
            "This is not done by home customs.", "Choose the transaction that is meant for goods of this territory."),
    NOT_UNDER_GUARANTEE("This territory is not covered by the carnet.", "Ask the holder for a carnet valid here."),
    EXPIRED("The carnet is no longer valid.", "Only re-exportation and re-importation are still possible."),
    ON_HOLD("The carnet is on hold in this territory.", "Ask the office that holds it to release it."),
    ALREADY_ACTIVATED("The carnet is validated already.", "Go on with the exportation."),
    NOT_ACTIVATED("The carnet has not been validated.", "Home customs validate it first."),
    UNKNOWN_ITEMS("Some items are not on the general list.", "Correct the selection."),
    NOTHING_DECLARED("No item is selected.", "Select at least one item."),
    TRANSIT_NOT_OPEN("None of the items is in an open transit here.", "Check the items, or open the transit first."),
    NO_SET_LEFT("No voucher set of this type is left.", "The holder asks the association for additional sets."),
    NOTHING_TO_CANCEL("There is no transaction to cancel, or it is cancelled already.", "Look at the log again."),
    NOT_YOURS("The transaction was committed in another territory.", "Only customs of that territory can cancel it."),
    NOT_CANCELLABLE("A pre-exportation cannot be cancelled.", "Commit or cancel the exit instead."),
    BUILT_UPON("A later transaction of this territory builds on it.", "Cancel the later transaction first."),
    NOT_ON_HOLD("The carnet is not on hold in this territory.", "Nothing is to be released."),
    NOT_BLOCKED("The carnet is not blocked.", "Nothing is to be unblocked."),
    IN_USE("Transactions stand on the carnet.", "Block it, or discharge it when it is back."),
    REPLACED("Another carnet stands in for this one.", "Work with the replacement, or cancel it while it is unused."),
    NOT_REPLACED("No carnet stands in for this one.", "Nothing is to be withdrawn."),
    AMEND_TOO_LATE("The carnet was issued too long ago to be amended.", "Issue another carnet, or a replacement.");

    private final String meaning;
    private final String whatToDo;

    Refusal(String meaning, String whatToDo) {
        this.meaning = meaning;
        this.whatToDo = whatToDo;
    }

    /** One sentence saying what stands in the way. */
    public String meaning() {
        return meaning;
    }

    /** One sentence saying how to go on. */
    public String whatToDo() {
        return whatToDo;
    }
}
