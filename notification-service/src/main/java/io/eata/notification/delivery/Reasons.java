package io.eata.notification.delivery;

import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;

/** Failures as a code or a class, never a message: messages may quote what they choked on. */
final class Reasons {

    private Reasons() {}

    static String of(RuntimeException failure) {
        return switch (failure) {
            case ProblemException problem -> problem.code().code();
            case RemoteProblemException problem -> problem.problem().code();
            default -> failure.getClass().getSimpleName();
        };
    }
}
