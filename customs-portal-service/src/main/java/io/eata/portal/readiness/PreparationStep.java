package io.eata.portal.readiness;

/** The steps of ICC's preparation guide for customs, in its order. */
public enum PreparationStep {
    /** One person speaks for the administration. */
    CONTACT,
    DATE,
    ADMINISTRATION,
    EQUIPMENT,
    TRAINING,
    CONFIRMATION
}
