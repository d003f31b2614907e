package io.eata.nics.bounds;

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
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bounds what one request may send, to what a carnet of 10,000 items with the longest descriptions needs, or a bulk of 500
 * carnets of a hundred items. An announced length is refused at once, a longer body than announced while it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimit extends OncePerRequestFilter {

    /** Bytes. */
    static final int MOST = 16 * 1024 * 1024;

    private final JsonMapper json;

    BodyLimit(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            var problem = tooLarge();
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        } else {
            chain.doFilter(new BoundedBody(request, MOST), response);
        }
    }

    static Problem tooLarge() {
        return Problems.of(ProblemCode.TOO_LARGE, "A request has at most " + MOST + " bytes", List.of());
    }
}
