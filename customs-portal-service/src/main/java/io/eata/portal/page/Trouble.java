package io.eata.portal.page;

import io.eata.carnet.ledger.Refusal;
import io.eata.contracts.core.RefusalView;
import io.eata.contracts.problem.Problem;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why something did not happen, as three sentences: what happened, which rule, what to do next. */
@Component
public final class Trouble {

    /**
     * What the page says, or the next one, for which it waits in the session.
     *
     * @param rule the stable code, small, for whoever is asked about it
     */
    public record Told(
            String title,
            String detail,
            @Nullable String next,
            @Nullable String rule) implements Serializable {}

    private final MessageSource messages;

    Trouble(MessageSource messages) {
        this.messages = messages;
    }

    /** A rule of the carnet that refuses. */
    public Told of(RefusalView refusal) {
        return of(refusal.rule(), refusal.detail());
    }

    /** What core answered. */
    public Told of(Problem problem) {
        return refusalOf(problem)
                .map(rule -> of(rule, problem.detail()))
                .orElseGet(() -> new Told(
                        say("problem." + problem.code() + ".title", problem.title()),
                        say("problem." + problem.code() + ".detail", problem.detail()),
                        null,
                        problem.code()));
    }

    /** Core did not answer a question by which nothing is written. */
    public Told silence() {
        return new Told(
                say("trouble.silence.title", ""),
                say("trouble.silence.detail", ""),
                say("trouble.silence.next", ""),
                null);
    }

    /** The rule behind a problem, if it is one of the carnet's. */
    public static Optional<Refusal> refusalOf(Problem problem) {
        var name = problem.code().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(Refusal.values()).filter(it -> it.name().equals(name)).findFirst();
    }

    private Told of(Refusal rule, @Nullable String detail) {
        var meaning = say("refusal." + rule + ".meaning", rule.meaning());
        var next = say("refusal." + rule + ".next", rule.whatToDo());
        var more = detail == null || detail.startsWith(rule.meaning()) || detail.equals(meaning) ? "" : detail;
        return new Told(meaning, more.replace(rule.whatToDo(), "").strip(), next, code(rule));
    }

    private static String code(Refusal rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, @Nullable String otherwise) {
        var words = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return words == null ? "" : words;
    }
}
