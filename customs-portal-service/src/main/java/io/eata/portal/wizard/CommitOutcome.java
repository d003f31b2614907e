package io.eata.portal.wizard;

import io.eata.contracts.problem.Problem;

/** What became of a commit. */
public sealed interface CommitOutcome {

    record Committed() implements CommitOutcome {}

    /** Core's rules meet something the officer has not confirmed; the draft holds the warnings as they are now. */
    record MoreToConfirm() implements CommitOutcome {}

    record Refused(Problem problem) implements CommitOutcome {}

    /** Whether it was written is not known; the same attempt is repeated. */
    record Unanswered() implements CommitOutcome {}
}
