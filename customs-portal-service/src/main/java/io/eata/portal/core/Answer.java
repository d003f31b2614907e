package io.eata.portal.core;

import io.eata.contracts.problem.Problem;

/** What became of a question to core. */
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    /** Core answered that it will not: nothing was written. */
    record Refused<T>(Problem problem) implements Answer<T> {}

    /** No answer, or one that says nothing: whether something was written is not known. */
    record Silent<T>() implements Answer<T> {}
}
