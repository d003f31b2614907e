package io.eata.proxy.problem;

import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.ObjectMapper;

/** Answers with a problem, or with a page where a browser asks for one. */
@Component
public final class ProblemAnswers {

    private static final String PAGE_HEADERS = ProblemAnswers.class.getName() + ".pageHeaders";
    private static final String RETRY_SECONDS = "5";

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Keeps the headers of this proxy's own pages for the case that it answers a routed request itself. */
    public void keepPageHeaders(HttpServletRequest request, HttpServletResponse response) {
        var headers = new HttpHeaders();
        response.getHeaderNames().forEach(name -> headers.addAll(name, List.copyOf(response.getHeaders(name))));
        request.setAttribute(PAGE_HEADERS, headers);
    }

    /** The answer to a routed request; a browser that wants to see a page gets one. */
    public ServerResponse answer(ServerRequest request, ProblemCode code, String detail) {
        var problem = Problems.of(code, detail, List.of());
        var response = ServerResponse.status(problem.status())
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT);
        request.attribute(PAGE_HEADERS)
                .map(HttpHeaders.class::cast)
                .ifPresent(kept -> response.headers(headers -> headers.putAll(kept)));
        if (problem.status() >= 500) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return wantsPage(request)
                ? response.render("proxy/problem", Map.of("problem", problem))
                : response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** The same before there is a handler; always as a problem. */
    public void write(HttpServletResponse response, ProblemCode code, String detail) throws IOException {
        Problem problem = Problems.of(code, detail, List.of());
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private static boolean wantsPage(ServerRequest request) {
        boolean looking = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return (looking || request.method() == HttpMethod.POST)
                && request.headers().accept().stream()
                        .anyMatch(type -> type.isConcrete() && type.isCompatibleWith(MediaType.TEXT_HTML));
    }
}
