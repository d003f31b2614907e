package io.eata.core.customs;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.items.Selection;
import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.CommitDetails;
import io.eata.carnet.ledger.LedgerCommand;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.CustomsUnions;
import io.eata.contracts.Limits;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.CommitTransaction.ExportStep;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.problem.FieldError;
import io.eata.core.travel.PreparedDeclaration;
import io.eata.platform.problems.ProblemException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From what the officer sent to what the rules decide on. Refuses fields that do not belong to the type of transaction: an officer
 * who notes seals on an exportation means something else than what would be recorded.
 */
final class CommitFields {

    /** Two machines' clocks are never quite the same. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final CommitTransaction sent;
    private final PreparedDeclaration declaration;
    private final List<FieldError> errors = new ArrayList<>();

    private CommitFields(CommitTransaction sent, PreparedDeclaration declaration) {
        this.sent = sent;
        this.declaration = declaration;
    }

    /** @throws ProblemException {@code invalid-input} */
    static LedgerCommand.CommitTransaction command(
            CommitTransaction sent, Presented presented, Officer officer, Act now) {
        var fields = new CommitFields(sent, presented.declaration());
        var act = fields.decided(now);
        var type = fields.type();
        fields.belong(type);
        fields.finalDateLiesAhead(act.day());
        fields.marksAreOnTheList(presented.carnet().carnet().items());
        var processedAbroad = fields.processedAbroad();
        if (!fields.errors.isEmpty()) {
            throw ProblemException.invalid(fields.errors);
        }
        return fields.command(type, act, officer, processedAbroad)
                .recordedOnlyAt(sent.deferred() == null ? null : now.at());
    }

    /** The declaration as it stands, for an assessment before the officer has touched anything. */
    static LedgerCommand.CommitTransaction asDeclared(PreparedDeclaration declaration, Act act) {
        var type = declaration.state() == Declaration.State.PRE_EXPORTED ? TransactionType.EXIT : declaration.type();
        return LedgerCommand.CommitTransaction.of(act, type, declaration.items())
                .declaredAs(ItemSet.parse(declaration.items()));
    }

    private LedgerCommand.CommitTransaction command(
            TransactionType type, Act act, Officer officer, ItemSet processedAbroad) {
        var details = new CommitDetails(
                sent.office().code(),
                officer.name(),
                text(sent.customsReference()),
                text(sent.remarks()),
                Boolean.TRUE.equals(sent.goodsExamined()),
                new TreeMap<>(marks()),
                text(sent.actionOnGoodsProduced()),
                text(sent.actionOnGoodsNotProduced()),
                processedAbroad);
        var deferred = sent.deferred();
        var command = LedgerCommand.CommitTransaction.of(act, type, sent.items())
                .declaredAs(ItemSet.parse(declaration.items()))
                .until(sent.finalDate())
                .sealedWith(text(sent.seals()))
                .noting(deferred == null ? details : details.decidedEarlierBy(deferred.officer()))
                .answering(answers());
        return type == TransactionType.RE_IMPORTATION
                ? command.notReImporting(text(sent.notReturned()))
                : command.notReExporting(text(sent.notReturned()));
    }

    /** The officer's time of a deferred decision, in the office's zone. Asked under the lock: what is on record already is not too old. */
    private Act decided(Act now) {
        var deferred = sent.deferred();
        if (deferred == null) {
            return now;
        }
        require(
                deferred.type() == declaration.type(),
                "deferred.type",
                "Type",
                "is not what the declaration is: " + declaration.type());
        var at = deferred.decidedAt();
        require(
                !at.isAfter(now.at().plus(CLOCKS_APART)),
                "deferred.decidedAt",
                "PastOrPresent",
                "must not be in the future");
        require(
                !at.isBefore(now.at().minusDays(Limits.DEFERRED_DAYS)),
                "deferred.decidedAt",
                "Age",
                "is more than " + Limits.DEFERRED_DAYS + " days ago");
        var atTheOffice = at.atZoneSameInstant(ZoneId.of(sent.office().zone()))
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.MILLIS);
        return new Act(atTheOffice, now.in(), now.territory());
    }

    private TransactionType type() {
        ExportStep step = sent.step();
        boolean preExported = declaration.state() == Declaration.State.PRE_EXPORTED;
        if (step == null) {
            require(!preExported, "step", "Step", "must be EXIT: the goods have left the inland office");
            return declaration.type();
        }
        require(
                declaration.type() == TransactionType.EXPORTATION && isUnion(),
                "step",
                "Step",
                "belongs to an exportation from a customs union");
        return switch (step) {
            case PRE_EXPORTATION -> {
                require(!preExported, "step", "Step", "must be EXIT: the goods have left the inland office");
                yield TransactionType.PRE_EXPORTATION;
            }
            case EXIT -> TransactionType.EXIT;
        };
    }

    private boolean isUnion() {
        return CustomsUnions.membersOf(declaration.territory()).size() > 1;
    }

    /** Every field that only some types have, and those types. */
    private void belong(TransactionType type) {
        boolean reExportation = type == TransactionType.RE_EXPORTATION;
        boolean reImportation = type == TransactionType.RE_IMPORTATION;
        belongs("notReturned", sent.notReturned(), reExportation || reImportation);
        belongs("seals", sent.seals(), type == TransactionType.TRANSIT_OPEN);
        belongs("actionOnGoodsProduced", sent.actionOnGoodsProduced(), reExportation);
        belongs("actionOnGoodsNotProduced", sent.actionOnGoodsNotProduced(), reExportation);
        belongs("processedAbroad", sent.processedAbroad(), reImportation);
        require(answers().isEmpty() || type.answers().isPresent(), "answers", "Type", notOf(type));
        require(sent.finalDate() == null || hasFinalDate(type), "finalDate", "Type", notOf(type));
    }

    private static boolean hasFinalDate(TransactionType type) {
        return switch (type) {
            case EXPORTATION, PRE_EXPORTATION, EXIT, IMPORTATION, TRANSIT_OPEN -> true;
            case VALIDATION, RE_EXPORTATION, RE_IMPORTATION, TRANSIT_CLOSE -> false;
        };
    }

    private void belongs(String field, @Nullable String value, boolean toThisType) {
        require(toThisType || value == null || value.isBlank(), field, "Type", notOf(declaration.type()));
    }

    private static String notOf(TransactionType type) {
        return "is not part of " + type;
    }

    private void finalDateLiesAhead(LocalDate today) {
        var finalDate = sent.finalDate();
        require(
                finalDate == null || !finalDate.isBefore(today),
                "finalDate",
                "FutureOrPresent",
                "must not be in the past");
    }

    private void marksAreOnTheList(int items) {
        marks().keySet().stream()
                .filter(number -> number > items)
                .forEach(number ->
                        require(false, "identificationMarks[" + number + "]", "Item", "is not on the general list"));
    }

    private ItemSet processedAbroad() {
        return switch (Selection.parse(text(sent.processedAbroad()))) {
            case Selection.Valid(ItemSet items) -> items;
            case Selection.Invalid invalid -> {
                require(false, "processedAbroad", "Selection", invalid.toString());
                yield ItemSet.none();
            }
        };
    }

    private List<Integer> answers() {
        var answers = sent.answers();
        return answers == null ? List.of() : answers;
    }

    private Map<Integer, String> marks() {
        var marks = sent.identificationMarks();
        return marks == null ? Map.of() : marks;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private void require(boolean holds, String field, String rule, String message) {
        if (!holds) {
            errors.add(new FieldError(field, rule, message));
        }
    }
}
