package io.eata.journeys.demo;

import io.eata.contracts.core.IssueCarnet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A carnet of the story with what is counted along the way.
 *
 * @param title how the story calls it
 * @param issued what the association asked for
 * @param holder account of its holder
 * @param mails receipts and cancellations the holder is owed
 */
record DemoCarnet(String title, long id, IssueCarnet issued, String holder, AtomicInteger mails) {

    String number() {
        return issued.number();
    }
}
