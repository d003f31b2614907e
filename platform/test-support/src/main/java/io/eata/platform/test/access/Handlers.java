package io.eata.platform.test.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The endpoints that a service really has, as its controllers are mapped. */
public final class Handlers {

    private final Map<Endpoint, HandlerMethod> handlers = new TreeMap<>();

    /** All mappings of all controllers; one that takes any method is one endpoint each for GET and POST. */
    public Handlers(Collection<RequestMappingHandlerMapping> mappings) {
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach(this::add);
        }
    }

    Set<Endpoint> endpoints() {
        return handlers.keySet();
    }

    /** The value of every query parameter that has to be there. */
    Map<String, String> requiredParameters(Endpoint endpoint) {
        var required = new TreeMap<String, String>();
        for (var parameter : parameters(endpoint)) {
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null
                    && annotation.required()
                    && annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                required.put(
                        name(annotation.name(), annotation.value(), parameter), example(parameter.getParameterType()));
            }
        }
        return required;
    }

    /** The value of every header that has to be there. */
    Map<String, String> requiredHeaders(Endpoint endpoint) {
        var required = new TreeMap<String, String>();
        for (var parameter : parameters(endpoint)) {
            var annotation = parameter.getParameterAnnotation(RequestHeader.class);
            if (annotation != null) {
                required.put(name(annotation.name(), annotation.value(), parameter), "");
            }
        }
        return required;
    }

    /** What the body is read into. */
    Optional<Class<?>> body(Endpoint endpoint) {
        for (var parameter : parameters(endpoint)) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                return Optional.of(parameter.getParameterType());
            }
        }
        return Optional.empty();
    }

    private MethodParameter[] parameters(Endpoint endpoint) {
        var handler = handlers.get(endpoint);
        return handler == null ? new MethodParameter[0] : handler.getMethodParameters();
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
        if (handler.getBeanType().getName().startsWith("org.springframework.boot.")) {
            return; // what shows errors is nobody's endpoint
        }
        var methods = new ArrayList<>(mapping.getMethodsCondition().getMethods());
        if (methods.isEmpty()) {
            methods.add(RequestMethod.GET);
            methods.add(RequestMethod.POST);
        }
        for (var path : mapping.getPatternValues()) {
            for (var method : methods) {
                handlers.put(new Endpoint(method.name(), path.isEmpty() ? "/" : path), handler);
            }
        }
    }

    private static String name(String name, String value, MethodParameter parameter) {
        if (!name.isEmpty() || !value.isEmpty()) {
            return name.isEmpty() ? value : name;
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return Objects.requireNonNull(parameter.getParameterName(), "parameters are compiled with their names");
    }

    private static String example(Class<?> type) {
        if (type == java.time.LocalDate.class) {
            return "2027-03-01";
        }
        return type == String.class ? "x" : type == boolean.class || type == Boolean.class ? "true" : "1";
    }
}
