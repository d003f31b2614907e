package io.eata.identity.federation.web;

import io.eata.identity.federation.Mapped;
import io.eata.identity.federation.OutsidePerson;
import io.eata.identity.federation.Welcome;
import io.eata.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the next page is to tell, kept in the session until it does. */
final class Told {

    private static final String FAILURE = "eata.federation.failure";
    private static final String REFUSAL = "eata.federation.refusal";
    private static final String RESULT = "eata.federation.trial.result";
    private static final String TRIAL = "eata.federation.trial";
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 100;

    private Told() {}

    /** Why somebody was not let in. */
    record Refusal(Welcome.Reason reason, ArrayList<String> details) implements Serializable {}

    /**
     * What a login would have made of somebody.
     *
     * @param reason why it would have been none
     * @param claims what the provider sent, for whoever sets up the mapping
     */
    record Result(
            Welcome.@Nullable Reason reason,
            @Nullable String name,
            @Nullable String email,
            ArrayList<String> roles,
            @Nullable String region,
            @Nullable String office,
            TreeMap<String, String> claims)
            implements Serializable {}

    static void failure(HttpServletRequest request, String failure) {
        request.getSession().setAttribute(FAILURE, failure);
    }

    static Optional<String> failure(@Nullable HttpSession session) {
        return take(session, FAILURE, String.class);
    }

    static void refusal(HttpServletRequest request, Welcome.Refused refused) {
        request.getSession().setAttribute(REFUSAL, new Refusal(refused.reason(), shortened(refused.details())));
    }

    static Optional<Refusal> refusal(@Nullable HttpSession session) {
        return take(session, REFUSAL, Refusal.class);
    }

    static void beginTrial(HttpServletRequest request, String organisation) {
        request.getSession().setAttribute(TRIAL, organisation);
    }

    /** Whether the login under way is a trial of this organisation's; it is so for one way there and back. */
    static boolean takeTrial(HttpServletRequest request, String organisation) {
        return take(request.getSession(false), TRIAL, String.class)
                .map(organisation::equals)
                .orElse(false);
    }

    static void trial(HttpServletRequest request, Welcome welcome, OutsidePerson person) {
        var claims = new TreeMap<String, String>();
        person.claims().entrySet().stream()
                .limit(MOST_VALUES * 2L)
                .forEach(claim -> claims.put(claim.getKey(), String.join(", ", shortened(claim.getValue()))));
        request.getSession()
                .setAttribute(
                        RESULT,
                        switch (welcome) {
                            case Welcome.Entered entered -> result(entered.known(), claims);
                            case Welcome.Refused refused ->
                                new Result(refused.reason(), null, null, new ArrayList<>(), null, null, claims);
                        });
    }

    static Optional<Result> result(@Nullable HttpSession session) {
        return take(session, RESULT, Result.class);
    }

    private static Result result(Mapped.Known known, TreeMap<String, String> claims) {
        return new Result(
                null,
                known.name(),
                known.email(),
                new ArrayList<>(known.roles().stream().map(Role::name).sorted().toList()),
                known.region(),
                known.office(),
                claims);
    }

    private static ArrayList<String> shortened(List<String> values) {
        var shortened = new ArrayList<String>();
        values.stream()
                .limit(MOST_VALUES)
                .map(value -> value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value)
                .forEach(shortened::add);
        return shortened;
    }

    private static <T> Optional<T> take(@Nullable HttpSession session, String name, Class<T> type) {
        if (session == null || !type.isInstance(session.getAttribute(name))) {
            return Optional.empty();
        }
        var value = type.cast(session.getAttribute(name));
        session.removeAttribute(name);
        return Optional.of(value);
    }
}
