package io.eata.carnet.codes;

/** Why a text is not the code that it should be. */
public enum CodeProblem {
    WRONG_LENGTH("The code has too few or too many characters."),
    UNKNOWN_CHARACTER("The code holds a character that such codes never use."),
    WRONG_CHECK_CHARACTER("One character of the code is mistyped, or two are swapped."),
    WRONG_FORM("The text does not have the form of such a code.");

    private final String meaning;

    CodeProblem(String meaning) {
        this.meaning = meaning;
    }

    /** One sentence for who typed or scanned it. */
    public String meaning() {
        return meaning;
    }
}
