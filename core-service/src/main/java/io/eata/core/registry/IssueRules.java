package io.eata.core.registry;

import io.eata.carnet.codes.CarnetNumber;
import io.eata.carnet.territory.Country;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.DraftParty;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.ReplacementKind;
import io.eata.contracts.problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What an issue must keep to beyond the constraints on its fields; see {@link IssueCarnet}. All that is wrong is found at once, up
 * to {@value #MOST_ERRORS} fields.
 */
final class IssueRules {

    static final int MOST_ERRORS = 100;
    private static final int DAYS_BACK = 30;
    private static final String UNCHANGED = "Unchanged";

    /** Dates are the issuing country's: it is at most so many hours ahead of UTC, or behind. */
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(-12);

    private static final ZoneOffset LATEST_DAY = ZoneOffset.ofHours(14);

    private final DraftCarnet command;
    private final Country home;
    private final List<FieldError> errors = new ArrayList<>();

    private IssueRules(DraftCarnet command, Country home) {
        this.command = command;
        this.home = home;
    }

    /** Of a draft too; what it lacks breaks no rule of these. */
    static List<FieldError> broken(DraftCarnet command, Country home, Instant now) {
        var rules = new IssueRules(command, home);
        rules.number();
        rules.issueDate(now);
        rules.links(now);
        return rules.withTheRest();
    }

    /** How far back the issue date may be is a rule of the ledger's here, which refuses. */
    static List<FieldError> broken(IssueCarnet command, Carnet amended, Instant now) {
        var rules = new IssueRules(DraftCarnet.of(command), amended.home());
        rules.number();
        rules.unchanged(command, amended);
        return rules.withTheRest();
    }

    private List<FieldError> withTheRest() {
        validity();
        parties();
        territories();
        sets();
        items();
        return errors.stream().limit(MOST_ERRORS).toList();
    }

    private void unchanged(IssueCarnet amendment, Carnet amended) {
        var number = CarnetNumber.parse(amendment.number()).found();
        if (number.isPresent()
                && !number.equals(CarnetNumber.parse(amended.number()).found())) {
            add("number", UNCHANGED, "must be " + amended.number());
        }
        if (amendment.order() != amended.order()) {
            add("order", UNCHANGED, "must be " + amended.order());
        }
        if (!amendment.issueDate().equals(amended.issueDate())) {
            add("issueDate", UNCHANGED, "must be " + amended.issueDate());
        }
        if (amendment.replaces() != null) {
            add("replaces", UNCHANGED, "is said at the issue and stays");
        }
        if (amendment.twinOf() != null) {
            add("twinOf", UNCHANGED, "is said at the issue, or as a link of its own");
        }
    }

    /** What the original must be like is asked once it is found. */
    private void links(Instant now) {
        var replaces = command.replaces();
        if (replaces == null) {
            return;
        }
        if (command.order() != CarnetOrder.REPLACEMENT) {
            add("order", "Replacement", "must be REPLACEMENT, since the carnet replaces another");
        }
        var consent = replaces.consent();
        if (consent == null && replaces.kind() == ReplacementKind.REPLACEMENT) {
            add("replaces.consent", "NotNull", "is needed for a validity of its own: customs must have agreed");
        }
        if (consent != null && consent.givenOn().isAfter(LocalDate.ofInstant(now, LATEST_DAY))) {
            add("replaces.consent.givenOn", "PastOrPresent", "must not be in the future");
        }
    }

    private void number() {
        if (command.number() == null) {
            return;
        }
        var number = CarnetNumber.parse(command.number()).found();
        if (number.isEmpty()) {
            add(
                    "number",
                    "CarnetNumber",
                    "must be two letters and 4 to 20 letters or digits, apart from spaces, slashes and hyphens");
        } else if (!number.get().value().startsWith(home.code())) {
            add("number", "HomeCountry", "must begin with " + home.code());
        }
    }

    private void issueDate(Instant now) {
        LocalDate issued = command.issueDate();
        if (issued == null) {
            return;
        }
        if (issued.isAfter(LocalDate.ofInstant(now, LATEST_DAY))) {
            add("issueDate", "PastOrPresent", "must not be in the future");
        }
        if (issued.isBefore(LocalDate.ofInstant(now, EARLIEST_DAY).minusDays(DAYS_BACK))) {
            add("issueDate", "Recent", "must be at most " + DAYS_BACK + " days back");
        }
    }

    private void validity() {
        LocalDate issued = command.issueDate();
        LocalDate validUntil = command.validUntil();
        if (issued == null || validUntil == null) {
            return;
        }
        if (validUntil.isBefore(issued)) {
            add("validUntil", "AfterIssue", "must not be before the issue date");
        }
        if (validUntil.isAfter(issued.plusYears(1))) {
            add("validUntil", "OneYear", "must be at most one year after the issue date");
        }
    }

    private void parties() {
        var holder = command.holder();
        if (holder != null) {
            party("holder", holder);
        }
        for (int i = 0; i < command.representatives().size(); i++) {
            party("representatives[" + i + "]", command.representatives().get(i));
        }
        boolean digital = command.format() != null && command.format() != CarnetFormat.PAPER;
        if (digital
                && holder != null
                && (holder.email() == null || holder.email().isBlank())) {
            add("holder.email", "NotBlank", "is needed for a carnet with a digital part");
        }
    }

    private void party(String field, DraftParty party) {
        String country = party.country();
        if (country != null && !KnownCodes.isCountry(country)) {
            add(field + ".country", "Country", "is not a country of ISO 3166-1");
        }
    }

    private void territories() {
        var named = new HashSet<String>();
        for (int i = 0; i < command.territories().size(); i++) {
            String code = command.territories().get(i);
            String field = "territories[" + i + "]";
            var territory = KnownCodes.territory(code);
            if (territory.isEmpty()) {
                add(field, "Territory", "is neither a country of ISO 3166-1 nor a customs territory");
            } else if (territory.get().equals(home.territory())) {
                add(field, "NotHome", "is the home territory, which box P does not name");
            } else if (!named.add(code)) {
                add(field, "Unique", "is named twice");
            }
        }
    }

    private void sets() {
        if (command.sets() == null) {
            return;
        }
        errors.addAll(SetsRule.broken("sets.", command.sets()));
    }

    private void items() {
        String currency = command.currency();
        if (currency != null && !KnownCodes.isCurrency(currency)) {
            add("currency", "Currency", "is not a currency of ISO 4217");
        }
        for (int i = 0; i < command.items().size() && errors.size() < MOST_ERRORS; i++) {
            var item = command.items().get(i);
            String field = "items[" + i + "]";
            Integer number = item.number();
            if (number != null && number != i + 1) {
                add(field + ".number", "Numbering", "must be " + (i + 1) + ": items are numbered without gaps");
            }
            String origin = item.origin();
            if (origin != null && !KnownCodes.isCountry(origin)) {
                add(field + ".origin", "Country", "is not a country of ISO 3166-1");
            }
        }
    }

    private void add(String field, String rule, String message) {
        errors.add(new FieldError(field, rule, message));
    }
}
