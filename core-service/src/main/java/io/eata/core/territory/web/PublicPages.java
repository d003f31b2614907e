package io.eata.core.territory.web;

import io.eata.carnet.territory.Purpose;
import io.eata.contracts.problem.FieldError;
import io.eata.core.territory.Advising;
import io.eata.core.territory.TerritoryReading;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The advisor and the list of territories as pages, without a login and without a script. */
@Controller
final class PublicPages {

    private final TerritoryReading reading;
    private final Advising advising;
    private final MessageSource messages;

    PublicPages(TerritoryReading reading, Advising advising, MessageSource messages) {
        this.reading = reading;
        this.advising = advising;
        this.messages = messages;
    }

    @GetMapping(path = "/territories", produces = "text/html")
    String territories(
            @RequestParam(name = "on", required = false) @Nullable String on,
            @RequestParam(name = "show", required = false) @Nullable String show,
            Locale locale,
            Model model) {
        var day = reading.dayOr(day(on));
        Boolean digital = "digital".equals(show) ? Boolean.TRUE : "paper".equals(show) ? Boolean.FALSE : null;
        model.addAttribute("list", reading.list(day, digital).answer());
        model.addAttribute("show", digital == null ? "all" : show);
        model.addAttribute("words", new PlaceWords(messages, locale));
        return "territory/territories";
    }

    @GetMapping(path = "/advisor", produces = "text/html")
    String advisor(@RequestParam MultiValueMap<String, String> sent, Locale locale, Model model) {
        var form = JourneyForm.of(sent);
        var words = new PlaceWords(messages, locale);
        var errors = new LinkedHashMap<String, String>();
        model.addAttribute("form", form);
        model.addAttribute("words", words);
        model.addAttribute("countries", words.countries());
        model.addAttribute("purposes", purposes(words));
        model.addAttribute("errors", errors);
        if (sent.containsKey("ask")) {
            form.unreadable().forEach((field, key) -> errors.put(field, words.say(key)));
            if (errors.isEmpty()) {
                var asked = form.asked();
                advising.broken(asked)
                        .forEach(error -> errors.putIfAbsent(form.fieldOf(error.field()), say(error, words)));
                if (errors.isEmpty()) {
                    model.addAttribute("advice", advising.advise(asked));
                }
            }
        }
        return "territory/advisor";
    }

    private static String say(FieldError error, PlaceWords words) {
        return words.say(
                switch (error.rule()) {
                    case "Country" -> "advisor.error.country";
                    case "NotHome" -> "advisor.error.home";
                    case "Destination" -> "advisor.error.destination";
                    default -> "advisor.error.order";
                });
    }

    private static Map<String, String> purposes(PlaceWords words) {
        var options = new LinkedHashMap<String, String>();
        options.put("", words.say("advisor.purpose.open"));
        for (var purpose : Purpose.values()) {
            options.put(purpose.name(), words.say("advisor.purpose." + purpose));
        }
        return options;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null; // the page shows today instead
        }
    }
}
