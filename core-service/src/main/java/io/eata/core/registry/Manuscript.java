package io.eata.core.registry;

import io.eata.contracts.carnet.AttachedFile;
import io.eata.contracts.core.IssueCarnet;
import io.eata.core.sql.RoundTrip;
import java.util.List;

/** What a carnet is issued from: a command that says everything, or a draft that goes as the carnet comes. */
public interface Manuscript {

    /** The eATA ID that the carnet gets. */
    long id();

    IssueCarnet command();

    List<AttachedFile> attachments();

    /**
     * Locks what it was read from, as part of the first round trip of the issue.
     *
     * @return to be run after that: throws where it is no longer what was read
     */
    Runnable lock(RoundTrip trip);

    /** Adds to the second round trip what turns it into the carnet; where the carnet could not be added it changes nothing. */
    void become(RoundTrip trip);

    /** Written for one request only. */
    record Spoken(long id, IssueCarnet command) implements Manuscript {

        @Override
        public List<AttachedFile> attachments() {
            return List.of();
        }

        @Override
        public Runnable lock(RoundTrip trip) {
            return () -> {};
        }

        @Override
        public void become(RoundTrip trip) {}
    }
}
