package io.eata.carnet.territory;

/** What a rule of a territory is about, and which kind of value such a rule has. */
public enum RuleTopic {
    /** Whether carnets are taken at all; a territory without such a rule takes them. */
    CARNETS(Value.ACCEPTANCE),
    PURPOSE(Value.ACCEPTANCE),
    TRANSIT(Value.ACCEPTANCE),
    POST(Value.ACCEPTANCE),

    /** Whether goods that came in together may leave in parts. */
    PARTIAL_RE_EXPORTATION(Value.ACCEPTANCE),
    REPLACEMENT(Value.ACCEPTANCE),
    MAXIMUM_STAY(Value.MONTHS),
    REGISTRATION_AHEAD(Value.NOTE),

    /** Languages, one of which the general list has to be translated into. */
    TRANSLATION(Value.LANGUAGES),

    /** Languages that customs read carnets in. */
    LANGUAGES(Value.LANGUAGES),
    REGULARISATION_FEE(Value.NOTE),
    OFFICES(Value.NOTE),
    REMARK(Value.NOTE),
    SUSPENSION(Value.NOTE);

    /** Kinds of values. A note may stand with any of them. */
    public enum Value {
        ACCEPTANCE,
        MONTHS,
        LANGUAGES,
        NOTE
    }

    private final Value value;

    RuleTopic(Value value) {
        this.value = value;
    }

    public Value value() {
        return value;
    }
}
