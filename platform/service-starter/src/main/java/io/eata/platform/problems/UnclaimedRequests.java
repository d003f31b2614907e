package io.eata.platform.problems;

import io.eata.contracts.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers machines whose request no controller took: wrong address, method or media type. Browsers get the error page. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class UnclaimedRequests {

    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class
    })
    ResponseEntity<Problem> unclaimed(Exception e, HttpServletRequest request) throws Exception {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (!(e instanceof ErrorResponse error) || accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            throw e;
        }
        var problem = Problems.of(ProblemAdvice.codeOf(error.getStatusCode()), null, List.of());
        return ResponseEntity.status(problem.status())
                .headers(error.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
