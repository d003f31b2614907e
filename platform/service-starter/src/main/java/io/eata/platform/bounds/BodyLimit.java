package io.eata.platform.bounds;

import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.ObjectMapper;

/**
 * Bounds the body of every request, at addresses that take a file by the bound of a file: an announced length is refused at once, a
 * longer body than announced while it is read.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimit extends OncePerRequestFilter {

    private final ObjectMapper json;
    private final long largest;
    private final UploadLimit uploads;

    BodyLimit(ObjectMapper json, DataSize limit, UploadLimit uploads) {
        this.json = json;
        this.largest = limit.toBytes();
        this.uploads = uploads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = uploads.of(request).orElse(largest);
        if (request.getContentLengthLong() > limit) {
            var problem = tooLarge(limit);
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        } else {
            chain.doFilter(new BoundedBody(request, limit), response);
        }
    }

    static Problem tooLarge(long limit) {
        return Problems.of(ProblemCode.TOO_LARGE, "A request has at most " + limit + " bytes", List.of());
    }
}
