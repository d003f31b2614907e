package io.eata.portal.help;

/** The first steps, shown to each officer until put away. */
public interface FirstUse {

    boolean isShownTo(String officer);

    /** For good; twice is as once. */
    void putAway(String officer);
}
