package io.eata.platform.problems;

import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into a problem; what nobody foresaw is logged once and told without internals. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException e) {
        HttpHeaders headers = new HttpHeaders();
        var retryAfter = e.retryAfter();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
        return answer(Problems.of(e.code(), e.getMessage(), e.errors()), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException e) {
        String detail = e.getMessage();
        return answer(Problems.of(e.rule(), detail == null ? "" : detail), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> remote(RemoteProblemException e) {
        return answer(e.problem(), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> constraint(ConstraintViolationException e) {
        return answer(Problems.ofViolations(e.getConstraintViolations()), new HttpHeaders());
    }

    /** A query or a form that cannot be taken apart, such as one with a value and no name. */
    @ExceptionHandler
    ResponseEntity<Object> unreadableParameters(InvalidParameterException e) {
        return answer(Problems.of(ProblemCode.MALFORMED, null, List.of()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception e) throws Exception {
        if (SecurityFailures.mine(e)) {
            throw e; // the security filters answer these
        }
        LOG.error("A request failed in a way nobody foresaw", e);
        return answer(Problems.of(ProblemCode.INTERNAL, null, List.of()), new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = FieldErrors.of(e.getBindingResult());
        return answer(Problems.of(ProblemCode.INVALID_INPUT, FieldErrors.inWords(errors), errors), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = FieldErrors.of(e);
        return answer(Problems.of(ProblemCode.INVALID_INPUT, FieldErrors.inWords(errors), errors), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problems.ofUnreadable(e), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException m ? m.getName() : e.getPropertyName();
        var error = new FieldError(String.valueOf(name), "Type", "is not of the documented type");
        return answer(
                Problems.of(ProblemCode.INVALID_INPUT, FieldErrors.inWords(List.of(error)), List.of(error)), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var error = new FieldError(e.getParameterName(), "NotNull", "must be given");
        return answer(
                Problems.of(ProblemCode.INVALID_INPUT, FieldErrors.inWords(List.of(error)), List.of(error)), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = e instanceof MissingRequestHeaderException missing
                ? List.of(new FieldError(missing.getHeaderName(), "NotNull", "must be given"))
                : List.of();
        return answer(Problems.of(ProblemCode.INVALID_INPUT, e.getBody().getDetail(), errors), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemCode code = codeOf(status);
        if (code == ProblemCode.INTERNAL) {
            LOG.error("A request failed in a way nobody foresaw", e);
        }
        return answer(Problems.of(code, null, List.of()), headers);
    }

    static ProblemCode codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> ProblemCode.MALFORMED;
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemCode.INTERNAL;
        };
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
