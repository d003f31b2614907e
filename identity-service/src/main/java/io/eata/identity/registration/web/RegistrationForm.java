package io.eata.identity.registration.web;

import io.eata.identity.account.Account;
import io.eata.identity.registration.HolderProfile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed into the form; texts as they are typed, judged by {@link #faults}. */
record RegistrationForm(
        @Nullable String type,
        @Nullable String company,
        @Nullable String title,
        @Nullable String givenNames,
        @Nullable String surname,
        @Nullable String email,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String terms) {

    static final String COMPANY = "COMPANY";
    static final String PRIVATE = "PRIVATE";

    /** Keys of what the fields are called. */
    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("type", "registration.type"),
            Map.entry("company", "registration.company"),
            Map.entry("title", "registration.name-title"),
            Map.entry("givenNames", "registration.given-names"),
            Map.entry("surname", "registration.surname"),
            Map.entry("email", "login.login"),
            Map.entry("street", "registration.street"),
            Map.entry("postalCode", "registration.postal-code"),
            Map.entry("city", "registration.city"),
            Map.entry("state", "registration.state"),
            Map.entry("country", "registration.country"),
            Map.entry("phone", "registration.phone"),
            Map.entry("terms", "registration.terms"));

    private static final int SHORT = 100;
    private static final int LINE = 200;
    private static final int CODE = 20;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{6,25}");
    private static final Set<String> TITLES = Set.of("MR", "MRS", "MS");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Keys of what is to be corrected, by field; empty if all is well. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (!PRIVATE.equals(type) && !COMPANY.equals(type)) {
            faults.put("type", "choose");
        }
        if (COMPANY.equals(type)) {
            required(faults, "company", company, LINE);
        }
        if (!text(title).isEmpty() && !TITLES.contains(text(title))) {
            faults.put("title", "choose");
        }
        required(faults, "givenNames", givenNames, SHORT);
        required(faults, "surname", surname, SHORT - 1);
        matches(faults, "email", email, Account.LOGIN_LENGTH, Account::isAddress);
        required(faults, "street", street, LINE);
        required(faults, "postalCode", postalCode, CODE);
        required(faults, "city", city, SHORT);
        bounded(faults, "state", state, SHORT);
        if (!COUNTRIES.contains(text(country))) {
            faults.put("country", "choose");
        }
        matches(faults, "phone", phone, LINE, PHONE.asMatchPredicate());
        if (!"yes".equals(terms)) {
            faults.put("terms", "terms");
        }
        return faults;
    }

    HolderProfile profile() {
        return new HolderProfile(
                text(title).isEmpty() ? null : text(title),
                text(givenNames),
                text(surname),
                text(street),
                text(postalCode),
                text(city),
                text(state).isEmpty() ? null : text(state),
                text(country),
                text(phone));
    }

    /** The same with the address that a provider vouches for, whatever was typed. */
    RegistrationForm at(String vouched) {
        return new RegistrationForm(
                type,
                company,
                title,
                givenNames,
                surname,
                vouched,
                street,
                postalCode,
                city,
                state,
                country,
                phone,
                terms);
    }

    String login() {
        return Account.canonical(text(email));
    }

    @Nullable String companyName() {
        return COMPANY.equals(type) ? text(company) : null;
    }

    private static void required(Map<String, String> faults, String field, @Nullable String typed, int length) {
        if (text(typed).isEmpty()) {
            faults.put(field, "missing");
        } else {
            bounded(faults, field, typed, length);
        }
    }

    private static void bounded(Map<String, String> faults, String field, @Nullable String typed, int length) {
        if (text(typed).length() > length) {
            faults.put(field, "long");
        } else if (text(typed).codePoints().anyMatch(Account::isHidden)) {
            faults.put(field, "characters");
        }
    }

    private static void matches(
            Map<String, String> faults, String field, @Nullable String typed, int length, Predicate<String> rule) {
        required(faults, field, typed, length);
        if (!faults.containsKey(field) && !rule.test(text(typed))) {
            faults.put(field, field);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    @Override
    public String toString() {
        return "RegistrationForm";
    }
}
