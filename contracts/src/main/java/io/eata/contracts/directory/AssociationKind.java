package io.eata.contracts.directory;

/** What an association does in the chain. */
public enum AssociationKind {
    /** Guarantees duties towards customs in its territory, and stands above its issuing associations. It may issue carnets too. */
    GUARANTEEING,
    /** Issues carnets under a guaranteeing association. */
    ISSUING
}
