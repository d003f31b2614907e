package io.eata.core;

import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.Problems;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingRequestHeaderException;

/** Which version of something a change was made to. */
public final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("\"?([0-9]{1,9})\"?");

    private IfMatch() {}

    /**
     * The version in the header, with or without quotes.
     *
     * @throws ProblemException {@code invalid-input}
     */
    public static int version(String header) {
        var read = VERSION.matcher(header.strip());
        if (!read.matches()) {
            throw ProblemException.invalid(HttpHeaders.IF_MATCH, "Version", "is not a version such as \"1\"");
        }
        return Integer.parseInt(read.group(1));
    }

    /** RFC 6585: a change that does not say which version it changes. */
    public static ResponseEntity<Problem> missing(MissingRequestHeaderException e)
            throws MissingRequestHeaderException {
        if (!HttpHeaders.IF_MATCH.equals(e.getHeaderName())) {
            throw e;
        }
        var problem = Problems.of(ProblemCode.VERSION_REQUIRED, "There is no If-Match header", List.of());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
