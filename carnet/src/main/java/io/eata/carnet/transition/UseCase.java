package io.eata.carnet.transition;

/**
 * The six cases of the transition guide, by how home and the destinations work.
 *
 * <p>Where home works on paper and any destination digitally, nobody could validate the digital carnet, so that it is
 * activated from the start.
 */
public enum UseCase {
    PAPER_TO_PAPER(1, CarnetIssue.PAPER, false, false, false),
    PAPER_TO_DIGITAL(2, CarnetIssue.PAPER_AND_DIGITAL, true, true, false),
    DIGITAL_TO_DIGITAL(3, CarnetIssue.DIGITAL, true, false, false),
    DIGITAL_TO_PAPER(4, CarnetIssue.PAPER_AND_DIGITAL, true, false, false),
    PAPER_TO_BOTH(5, CarnetIssue.PAPER_AND_DIGITAL, true, true, true),
    DIGITAL_TO_BOTH(6, CarnetIssue.PAPER_AND_DIGITAL, true, false, true);

    private final int number;
    private final CarnetIssue issue;
    private final boolean giveIdAndPin;
    private final boolean activatedAutomatically;
    private final boolean twinPossible;

    UseCase(int number, CarnetIssue issue, boolean giveIdAndPin, boolean activatedAutomatically, boolean twinPossible) {
        this.number = number;
        this.issue = issue;
        this.giveIdAndPin = giveIdAndPin;
        this.activatedAutomatically = activatedAutomatically;
        this.twinPossible = twinPossible;
    }

    static UseCase of(boolean homeDigital, boolean anyDigital, boolean anyPaper) {
        if (anyDigital && anyPaper) {
            return homeDigital ? DIGITAL_TO_BOTH : PAPER_TO_BOTH;
        }
        if (homeDigital) {
            return anyDigital ? DIGITAL_TO_DIGITAL : DIGITAL_TO_PAPER;
        }
        return anyDigital ? PAPER_TO_DIGITAL : PAPER_TO_PAPER;
    }

    /** 1 to 6, as the guide counts them. */
    public int number() {
        return number;
    }

    public CarnetIssue issue() {
        return issue;
    }

    /** Whether the holder gets the eATA ID and PIN, and so can download the digital carnet. */
    public boolean giveIdAndPin() {
        return giveIdAndPin;
    }

    public boolean activatedAutomatically() {
        return activatedAutomatically;
    }

    /** Whether a paper and a digital carnet may have different numbers that point at each other. */
    public boolean twinPossible() {
        return twinPossible;
    }
}
