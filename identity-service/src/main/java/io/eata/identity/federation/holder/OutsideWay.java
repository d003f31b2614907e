package io.eata.identity.federation.holder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser's session keeps between a provider and the page that goes on with what the provider said. */
public final class OutsideWay {

    private static final String APPLICANT = "eata.holder.applicant";
    private static final String LINKING = "eata.holder.linking";
    private static final String TOLD = "eata.holder.told";

    private OutsideWay() {}

    /** Notes what the way to the provider is for. */
    public static void begin(HttpServletRequest request, boolean linking) {
        var session = request.getSession();
        session.removeAttribute(APPLICANT);
        session.setAttribute(LINKING, linking);
    }

    /** Whether it was to link an account; true once. */
    public static boolean takeLinking(HttpServletRequest request) {
        return take(request, LINKING, Boolean.class).orElse(false);
    }

    public static void keep(HttpServletRequest request, Applicant applicant) {
        request.getSession().setAttribute(APPLICANT, applicant);
    }

    public static Optional<Applicant> applicant(@Nullable HttpSession session, Instant now) {
        return session != null
                        && session.getAttribute(APPLICANT) instanceof Applicant applicant
                        && applicant.until().isAfter(now)
                ? Optional.of(applicant)
                : Optional.empty();
    }

    public static void forget(HttpServletRequest request) {
        take(request, APPLICANT, Applicant.class);
    }

    /** What the next page is to tell. */
    public static void tell(HttpServletRequest request, String word) {
        request.getSession().setAttribute(TOLD, word);
    }

    public static Optional<String> takeTold(HttpServletRequest request) {
        return take(request, TOLD, String.class);
    }

    private static <T> Optional<T> take(HttpServletRequest request, String name, Class<T> type) {
        var session = request.getSession(false);
        if (session == null || !type.isInstance(session.getAttribute(name))) {
            return Optional.empty();
        }
        var value = type.cast(session.getAttribute(name));
        session.removeAttribute(name);
        return Optional.of(value);
    }
}
