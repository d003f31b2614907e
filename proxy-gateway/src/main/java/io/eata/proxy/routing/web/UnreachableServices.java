package io.eata.proxy.routing.web;

import io.eata.contracts.problem.ProblemCode;
import io.eata.proxy.ProxySettings;
import io.eata.proxy.Service;
import io.eata.proxy.problem.ProblemAnswers;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.WebUtils;

/** Says in words that a service is out of reach, that it may have done what it was asked, or that a body is too large. */
@Component
final class UnreachableServices {

    private static final Logger LOG = LoggerFactory.getLogger(UnreachableServices.class);

    private final ProblemAnswers answers;
    private final ProxySettings settings;

    UnreachableServices(ProblemAnswers answers, ProxySettings settings) {
        this.answers = answers;
        this.settings = settings;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> of(Service service) {
        return (request, next) -> {
            if (isTooLarge(request)) {
                return tooLarge(request);
            }
            try {
                return next.handle(request);
            } catch (ResourceAccessException e) {
                return isTooLarge(request) ? tooLarge(request) : unreachable(service, request, e);
            }
        };
    }

    private ServerResponse tooLarge(ServerRequest request) {
        return answers.answer(
                request,
                ProblemCode.TOO_LARGE,
                "A request has at most " + settings.bodyLimit().toMegabytes() + " MB");
    }

    private ServerResponse unreachable(Service service, ServerRequest request, ResourceAccessException e) {
        boolean nothingSent = e.contains(ConnectException.class)
                || e.contains(ConnectTimeoutException.class)
                || e.contains(ConnectionRequestTimeoutException.class)
                || e.contains(NoRouteToHostException.class)
                || e.contains(UnknownHostException.class);
        LOG.warn(
                "{} did not answer ({})",
                service.label(),
                e.getMostSpecificCause().getClass().getSimpleName());
        boolean nothingDone =
                nothingSent || HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        if (!nothingDone) {
            return answers.answer(request, ProblemCode.NO_ANSWER, named(service) + " did not answer in time");
        }
        return answers.answer(
                request,
                service == Service.CORE ? ProblemCode.CORE_UNREACHABLE : ProblemCode.SERVICE_UNREACHABLE,
                named(service) + " is out of reach");
    }

    private static String named(Service service) {
        return "The service " + service.label();
    }

    private static boolean isTooLarge(ServerRequest request) {
        var routed = WebUtils.getNativeRequest(request.servletRequest(), RoutedRequest.class);
        return routed != null && routed.isTooLarge();
    }
}
