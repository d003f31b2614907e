package io.eata.core.territory.web;

import io.eata.carnet.territory.Purpose;
import io.eata.carnet.transition.Journey;
import io.eata.contracts.territory.AskAdvice;
import io.eata.contracts.territory.AskAdvice.PlannedStop;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The advisor's form as it comes in the address, so that an answer can be kept and passed on as a link. Rows without a country are
 * left out.
 */
record JourneyForm(
        String home, String purpose, String leaves, List<Row> rows, String returns, boolean byPost, boolean inParts) {

    /** Rows shown to begin with. */
    private static final int FIRST_ROWS = 3;

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** One stop as written. */
    record Row(String country, String arrival, String departure, boolean transit) {}

    static JourneyForm of(MultiValueMap<String, String> sent) {
        var rows = new ArrayList<Row>();
        for (int at = 1; at <= Journey.MOST_STOPS && (at <= FIRST_ROWS || sent.containsKey("country" + at)); at++) {
            rows.add(new Row(
                    text(sent, "country" + at),
                    text(sent, "arrival" + at),
                    text(sent, "departure" + at),
                    sent.containsKey("transit" + at)));
        }
        if (sent.containsKey("more") && rows.size() < Journey.MOST_STOPS) {
            rows.add(new Row("", "", "", false));
        }
        return new JourneyForm(
                text(sent, "home"),
                text(sent, "purpose"),
                text(sent, "leaves"),
                rows,
                text(sent, "returns"),
                sent.containsKey("byPost"),
                sent.containsKey("inParts"));
    }

    public boolean canHaveMore() {
        return rows.size() < Journey.MOST_STOPS;
    }

    /** Fields that cannot be read, with the key of what is wrong. */
    Map<String, String> unreadable() {
        var errors = new LinkedHashMap<String, String>();
        if (!COUNTRY.matcher(home).matches()) {
            errors.put("home", "advisor.error.country");
        }
        if (!leaves.isEmpty() && day(leaves) == null) {
            errors.put("leaves", "advisor.error.date");
        }
        if (rows.stream().allMatch(row -> row.country().isEmpty())) {
            errors.put("country1", "advisor.error.destination");
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.country().isEmpty()) {
                put(errors, "country", i, COUNTRY.matcher(row.country()).matches(), "advisor.error.country");
                put(errors, "arrival", i, day(row.arrival()) != null, "advisor.error.date");
                put(errors, "departure", i, day(row.departure()) != null, "advisor.error.date");
            }
        }
        if (!returns.isEmpty() && day(returns) == null) {
            errors.put("returns", "advisor.error.date");
        }
        return errors;
    }

    /** What is asked, once nothing is {@link #unreadable}. */
    AskAdvice asked() {
        var stops = rows.stream()
                .filter(row -> !row.country().isEmpty())
                .flatMap(row -> stop(row).stream())
                .toList();
        return new AskAdvice(home, purposeAsked(), day(leaves), stops, day(returns), byPost, inParts);
    }

    /** The field of this form that an error of the API is about, such as {@code arrival2} for {@code stops[1].arrival}. */
    String fieldOf(String apiField) {
        if (!apiField.startsWith("stops[")) {
            return apiField.equals("stops") ? "country1" : apiField;
        }
        int filled = Integer.parseInt(apiField.substring("stops[".length(), apiField.indexOf(']')));
        String name = apiField.substring(apiField.lastIndexOf('.') + 1);
        for (int i = 0, seen = -1; i < rows.size(); i++) {
            seen += rows.get(i).country().isEmpty() ? 0 : 1;
            if (seen == filled) {
                return name + (i + 1);
            }
        }
        return "country1";
    }

    private static Optional<PlannedStop> stop(Row row) {
        var arrival = day(row.arrival());
        var departure = day(row.departure());
        return arrival == null || departure == null
                ? Optional.empty()
                : Optional.of(new PlannedStop(row.country(), row.transit(), arrival, departure));
    }

    private @Nullable Purpose purposeAsked() {
        return Stream.of(Purpose.values())
                .filter(known -> known.name().equals(purpose))
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, String> errors, String name, int row, boolean read, String key) {
        if (!read) {
            errors.put(name + (row + 1), key);
        }
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null || value.length() > 40 ? "" : value.strip();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
