package io.eata.portal.feed;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetReconciled;

/** Writes the feeds, inside the caller's transaction. */
public interface FeedWriter {

    void write(CarnetFact fact);

    void write(CarnetReconciled verdict);
}
