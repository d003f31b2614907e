package io.eata.contracts.news;

/** Whom an entry is written for. */
public enum NewsAudience {
    ALL,
    CUSTOMS,
    ASSOCIATIONS,
    HOLDERS
}
