package io.eata.identity.registration.web;

import io.eata.identity.login.EvenPace;
import io.eata.identity.login.LoginThrottle;
import io.eata.identity.registration.Registration;
import io.eata.identity.registration.Terms;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Registering as a holder. What the answer is does not depend on whether the address has an account. */
@Controller
class RegistrationPages {

    /** Faults that say by themselves which field they are about. */
    private static final Set<String> SAYING = Set.of("email", "phone", "terms");

    private final Registration registration;
    private final Terms terms;
    private final LoginThrottle throttle;
    private final EvenPace pace;
    private final MessageSource words;

    RegistrationPages(
            Registration registration, Terms terms, LoginThrottle throttle, EvenPace pace, MessageSource words) {
        this.registration = registration;
        this.terms = terms;
        this.throttle = throttle;
        this.pace = pace;
        this.words = words;
    }

    @GetMapping("/registration")
    String form(Model model, Locale locale) {
        return shown(
                new RegistrationForm(
                        RegistrationForm.COMPANY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        locale.getCountry(),
                        null,
                        null),
                Map.of(),
                model,
                locale);
    }

    @PostMapping("/registration")
    String register(@ModelAttribute RegistrationForm form, HttpServletRequest request, Model model, Locale locale) {
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return shown(form, faults, model, locale);
        }
        pace.keep(() -> {
            if (throttle.admitLetter(form.login(), request.getRemoteAddr())) {
                registration.register(form.login(), form.companyName(), form.profile(), locale.toLanguageTag());
            }
        });
        return "redirect:/registration/sent";
    }

    @GetMapping("/registration/sent")
    String sent() {
        return "registration/sent";
    }

    @GetMapping("/terms")
    String terms(Model model) {
        model.addAttribute("version", terms.inForce());
        return "registration/terms";
    }

    String shown(RegistrationForm form, Map<String, String> faults, Model model, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        faults.forEach((field, fault) -> errors.put(field, inWords(field, fault, locale)));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("countries", countries(locale));
        return "registration/form";
    }

    /** The faults stand together above the form, too, where each has to say what it is about. */
    private String inWords(String field, String fault, Locale locale) {
        var said = word("registration.fault." + fault, locale);
        return SAYING.contains(fault) ? said : word(RegistrationForm.LABELS.get(field), locale) + ": " + said;
    }

    private String word(@Nullable String key, Locale locale) {
        return String.valueOf(words.getMessage(String.valueOf(key), null, locale));
    }

    private static Map<String, String> countries(Locale locale) {
        var countries = new LinkedHashMap<String, String>();
        countries.put("", "–");
        Arrays.stream(Locale.getISOCountries())
                .map(code -> Map.entry(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Map.Entry::getValue, Collator.getInstance(locale)))
                .forEach(country -> countries.put(country.getKey(), country.getValue()));
        return countries;
    }
}
