package io.eata.platform.bounds;

import io.eata.contracts.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a body that went on beyond its limit, before anybody asks what the JSON reader made of its end. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TooLargeAnswer {

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(BodyTooLargeException e) {
        var problem = BodyLimit.tooLarge(e.limit());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
