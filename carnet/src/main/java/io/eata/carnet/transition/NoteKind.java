package io.eata.carnet.transition;

/** What the advisor has to say besides the steps. A warning may make the journey fail; a remark helps. */
public enum NoteKind {
    NOT_A_CARNET_TERRITORY(true),
    SUSPENDED(true),
    PURPOSE_NOT_ACCEPTED(true),
    PURPOSE_UNDER_NATIONAL_LAW(true),
    STAY_TOO_LONG(true),
    LONGER_THAN_A_CARNET_LIVES(true),
    TRANSIT_NOT_POSSIBLE(true),
    POST_NOT_ACCEPTED(true),
    PARTS_NOT_ACCEPTED(true),
    REGISTRATION_AHEAD(true),
    TRANSLATION_ASKED_FOR(true),

    ACTIVATED_AUTOMATICALLY(false),
    STAMPED_COVER_MAY_BE_UPLOADED(false),
    COVER_STAMPED_AT_HOME(false),
    TWIN_POSSIBLE(false),
    TWO_STEP_EXPORTATION(false),
    PAPER_TAKEN_IF_DIGITAL_FAILS(false),
    PAPER_ENCOURAGED_IF_DIGITAL_FAILS(false),
    LEAVES_ON_PAPER(false),
    DIGITAL_DATE_PROVISIONAL(false),
    MAXIMUM_STAY(false),
    REPLACEMENT_NOT_ACCEPTED(false),
    REGULARISATION_FEE(false),
    LANGUAGES(false),
    OFFICES(false),
    REMARK(false);

    private final boolean warning;

    NoteKind(boolean warning) {
        this.warning = warning;
    }

    public boolean isWarning() {
        return warning;
    }
}
