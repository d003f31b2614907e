package io.eata.platform.problems;

import io.eata.contracts.problem.Problem;

/** Another service of the platform answered with a problem; it is passed on unchanged unless somebody knows better. */
public final class RemoteProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RemoteProblemException(Problem problem) {
        super(problem.status() + " " + problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
