package io.eata.portal.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an office and a region must look like to be kept; the same for a form and for a row of a spreadsheet. */
public final class OfficeRules {

    /** Longest name of a region or an office. */
    public static final int NAME = 200;

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._/-]{0,39}");

    /** UNECE Recommendation 16: country, then three letters or digits from 2 to 9. */
    private static final Pattern UNLOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{3,39}");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,6})?");
    private static final int ADDRESS = 400;
    private static final int ZIP = 20;
    private static final int CITY = 100;
    private static final int EMAIL_LENGTH = 254;
    private static final int HOURS = 1_000;
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    private final List<Mistake> mistakes = new ArrayList<>();

    private OfficeRules() {}

    /** What is wrong with an office, by field; whether its region exists is for {@link OfficeBook#check} to say. */
    public static List<Mistake> of(String country, OfficeEntry entry) {
        var rules = new OfficeRules();
        rules.matches("code", entry.code(), CODE, true);
        rules.name("name", entry.name());
        rules.name("region", entry.region());
        rules.zone(entry.zone());
        rules.text("address", entry.address(), ADDRESS);
        rules.text("zip", entry.zip(), ZIP);
        rules.text("city", entry.city(), CITY);
        rules.matches("phone", entry.phone(), PHONE, false);
        rules.text("email", entry.email(), EMAIL_LENGTH);
        rules.matches("email", entry.email(), EMAIL, false);
        rules.text("hours", entry.hours(), HOURS);
        rules.place(entry);
        rules.unlocode(country, entry.unlocode());
        rules.kinds(entry.kinds());
        return rules.mistakes.stream().distinct().toList();
    }

    /** What is wrong with the name of a region. */
    public static List<Mistake> ofRegion(String name) {
        var rules = new OfficeRules();
        rules.name("name", name);
        return rules.mistakes;
    }

    /** Degrees as they are typed; empty when they cannot be read. */
    static Optional<BigDecimal> degrees(String typed) {
        return DEGREES.matcher(typed).matches() ? Optional.of(new BigDecimal(typed)) : Optional.empty();
    }

    private void name(String field, String text) {
        if (text.isEmpty()) {
            wrong(field, "required");
        }
        text(field, text, NAME);
        if (text.chars().anyMatch(Character::isISOControl)) {
            wrong(field, "line");
        }
    }

    private void text(String field, String text, int most) {
        if (text.length() > most) {
            wrong(field, "long");
        }
    }

    private void matches(String field, String text, Pattern form, boolean required) {
        if (text.isEmpty()) {
            if (required) {
                wrong(field, "required");
            }
        } else if (!form.matcher(text).matches()) {
            wrong(field, field);
        }
    }

    private void zone(String zone) {
        if (zone.isEmpty()) {
            wrong("zone", "required");
        } else if (!Zones.knows(zone)) {
            wrong("zone", "zone");
        }
    }

    private void place(OfficeEntry entry) {
        degrees("latitude", entry.latitude(), entry.longitude(), POLE);
        degrees("longitude", entry.longitude(), entry.latitude(), DATE_LINE);
    }

    private void degrees(String field, String typed, String other, BigDecimal most) {
        if (typed.isEmpty()) {
            if (!other.isEmpty()) {
                wrong(field, "both");
            }
            return;
        }
        var degrees = degrees(typed);
        if (degrees.isEmpty() || degrees.get().abs().compareTo(most) > 0) {
            wrong(field, field);
        }
    }

    private void unlocode(String country, String code) {
        matches("unlocode", code, UNLOCODE, false);
        if (UNLOCODE.matcher(code).matches() && !code.startsWith(country)) {
            wrong("unlocode", "unlocode.country");
        }
    }

    private void kinds(List<String> kinds) {
        if (!Stream.of(OfficeKind.values()).map(OfficeKind::name).toList().containsAll(kinds)) {
            wrong("kinds", "kinds");
        }
    }

    private void wrong(String field, String rule) {
        mistakes.add(new Mistake(field, "office.rule." + rule));
    }
}
