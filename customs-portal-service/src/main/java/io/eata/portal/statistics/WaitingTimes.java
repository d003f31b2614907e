package io.eata.portal.statistics;

import java.util.UUID;

/** Notes how long people at the counter waited; of whom or for which carnet is not kept. */
public interface WaitingTimes {

    /** The transaction with that draft was committed just now. To be called once. */
    void served(UUID draft);
}
