package io.eata.journeys.verify;

import io.eata.contracts.Page;
import io.eata.contracts.core.StartVerification;
import io.eata.contracts.core.VerificationFinding;
import io.eata.contracts.core.VerificationRun;
import io.eata.journeys.people.UnexpectedAnswer;

/** What ICC operations may ask of a platform. Whatever it refuses, or does not answer, is an {@link UnexpectedAnswer}. */
interface Verifications {

    VerificationRun start(StartVerification what);

    VerificationRun run(long id);

    /** Findings after one, oldest first, a page of them. */
    Page<VerificationFinding> findings(long id, long after);
}
