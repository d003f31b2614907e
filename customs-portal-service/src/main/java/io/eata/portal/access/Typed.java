package io.eata.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody had typed into a form when the login ran out. It waits in the session, is put back into the page of the same
 * address after the next login, and is never sent by itself: whoever signs in looks at it and presses again.
 */
public final class Typed {

    private static final String ATTRIBUTE = Typed.class.getName();
    private static final int LONGEST = 400_000;

    private record Form(String path, LinkedHashMap<String, ArrayList<String>> fields) implements Serializable {}

    private Typed() {}

    /** Keeps the form of a request; one that is too long to be kept is lost. */
    static void keep(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, ArrayList<String>>();
        int length = 0;
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            if (!field.getKey().equals("_csrf")) {
                fields.put(field.getKey(), new ArrayList<>(List.of(field.getValue())));
                length += field.getKey().length()
                        + String.join("", field.getValue()).length();
            }
        }
        if (length <= LONGEST) {
            request.getSession().setAttribute(ATTRIBUTE, new Form(request.getRequestURI(), fields));
        }
    }

    /** What was typed into the form of this very page, once. */
    public static Optional<MultiValueMap<String, String>> takeBack(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ATTRIBUTE) instanceof Form form)
                || !form.path().equals(request.getRequestURI())) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        var fields = new LinkedMultiValueMap<String, String>();
        form.fields().forEach(fields::put);
        return Optional.of(fields);
    }
}
