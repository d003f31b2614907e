package io.eata.platform.bounds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How many bytes a request may have at addresses that take a file as their body. */
final class UploadLimit {

    private final List<PathPattern> paths;
    private final long limit;

    /** @param paths patterns below the service's context path */
    UploadLimit(List<String> paths, DataSize limit) {
        this.paths =
                paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
        this.limit = limit.toBytes();
    }

    /** The bound of this request; none of its own where it sends no file. */
    OptionalLong of(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod()) || paths.isEmpty()) {
            return OptionalLong.empty();
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        var parsed = PathContainer.parsePath(path);
        boolean takesFile = paths.stream().anyMatch(pattern -> pattern.matches(parsed));
        return takesFile ? OptionalLong.of(limit) : OptionalLong.empty();
    }
}
