package io.eata.contracts.event;

/** Kafka topics. Keys are eATA IDs in decimal, codes of territories, or ids of letters; order is kept per key. */
public final class Topics {

    /** Every ledger fact and registry fact of every carnet: {@link CarnetFact} as JSON. */
    public static final String CARNET = "eata.carnet.v1";

    /** The newest sealed document of every carnet: {@link DocumentSealed} as JSON; compacted. */
    public static final String CARNET_DOCUMENT = "eata.carnet-document.v1";

    /** Verdicts of the reconciliation: {@link CarnetReconciled} as JSON. */
    public static final String RECONCILIATION = "eata.reconciliation.v1";

    /** Every territory as it stands: {@link TerritoryChanged} as JSON, keyed by the territory's code; compacted. */
    public static final String TERRITORY = "eata.territory.v1";

    /** Facts about accounts: {@link AccountFact} as JSON. */
    public static final String ACCOUNT = "eata.account.v1";

    /** What holders tell customs ahead of an arrival: {@link PredeclarationFact} as JSON. */
    public static final String PREDECLARATION = "eata.predeclaration.v1";

    /** What customs answer to it: {@link PredeclarationAnswered} as JSON. */
    public static final String PREDECLARATION_ANSWER = "eata.predeclaration-answer.v1";

    private Topics() {}
}
