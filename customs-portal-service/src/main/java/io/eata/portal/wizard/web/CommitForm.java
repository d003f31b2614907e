package io.eata.portal.wizard.web;

import io.eata.carnet.items.Selection;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.Limits;
import io.eata.contracts.core.CommitTransaction.ExportStep;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Reader;
import io.eata.portal.page.Words;
import io.eata.portal.wizard.Notes;
import io.eata.portal.wizard.TransactionDraft;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of step 4 as it was sent; fields that the type does not ask for are empty. */
record CommitForm(
        boolean goodsExamined,
        String finalDate,
        String seals,
        String actionOnGoodsProduced,
        String actionOnGoodsNotProduced,
        String reference,
        String remarks,
        String step,
        String answers,
        Set<Warning> confirmed) {

    static CommitForm of(TransactionDraft draft) {
        var notes = draft.notes();
        var step = notes.step();
        return new CommitForm(
                notes.goodsExamined(),
                notes.finalDate() == null ? "" : notes.finalDate().toString(),
                notes.seals(),
                notes.actionOnGoodsProduced(),
                notes.actionOnGoodsNotProduced(),
                notes.reference(),
                notes.remarks(),
                step == null ? "" : step.name(),
                draft.answers().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                Set.of());
    }

    static CommitForm of(MultiValueMap<String, String> form) {
        var confirmed = EnumSet.noneOf(Warning.class);
        var ticked = form.getOrDefault("confirm", List.of());
        Stream.of(Warning.values()).filter(it -> ticked.contains(it.name())).forEach(confirmed::add);
        return new CommitForm(
                "yes".equals(form.getFirst("goodsExamined")),
                text(form, "finalDate"),
                text(form, "seals"),
                text(form, "actionOnGoodsProduced"),
                text(form, "actionOnGoodsNotProduced"),
                text(form, "reference"),
                text(form, "remarks"),
                text(form, "step"),
                text(form, "answers"),
                confirmed);
    }

    /** The notes with what was typed here; what is wrong stays as it was and is told in {@code mistakes}. */
    Notes noted(TransactionDraft draft, LocalDate today, FieldMistakes mistakes, Words words) {
        var old = draft.notes();
        bound("seals", seals, Limits.SHORT_TEXT, mistakes, words);
        bound("reference", reference, Limits.SHORT_TEXT, mistakes, words);
        bound("remarks", remarks, Limits.LONG_TEXT, mistakes, words);
        bound("actionOnGoodsProduced", actionOnGoodsProduced, Limits.LONG_TEXT, mistakes, words);
        bound("actionOnGoodsNotProduced", actionOnGoodsNotProduced, Limits.LONG_TEXT, mistakes, words);
        return new Notes(
                old.items(),
                old.notReturned(),
                old.processedAbroad(),
                old.marks(),
                date(draft, today, mistakes, words),
                seals,
                goodsExamined,
                actionOnGoodsProduced,
                actionOnGoodsNotProduced,
                reference,
                remarks,
                exportStep(draft),
                vouchers(draft, mistakes, words));
    }

    /** Each warning is confirmed by its own tick. */
    void requireConfirmed(List<Warning> warnings, FieldMistakes mistakes, Words words) {
        warnings.stream()
                .filter(warning -> !confirmed.contains(warning))
                .forEach(warning -> mistakes.add(
                        "confirm-" + warning, words.say("commit.unconfirmed", words.say("warning." + warning))));
    }

    private @Nullable LocalDate date(TransactionDraft draft, LocalDate today, FieldMistakes mistakes, Words words) {
        if (finalDate.isBlank()) {
            return null;
        }
        try {
            var date = LocalDate.parse(finalDate.strip());
            var last = draft.opened().carnet().validUntil();
            if (date.isAfter(last)) {
                mistakes.add("finalDate", words.say("commit.final.late", new Reader().day(last)));
            } else if (date.isBefore(today)) {
                mistakes.add("finalDate", words.say("commit.final.past"));
            }
            return date;
        } catch (DateTimeParseException e) {
            mistakes.add("finalDate", words.say("commit.final.unreadable"));
            return draft.notes().finalDate();
        }
    }

    /** Written as people write them, like items; a type that answers none is not asked. */
    private @Nullable String vouchers(TransactionDraft draft, FieldMistakes mistakes, Words words) {
        if (draft.type().answers().isEmpty()) {
            return null;
        }
        var problem = switch (Selection.parse(answers)) {
            case Selection.Valid(var numbers)
            when numbers.size() > Limits.SETS
                    || numbers.ranges().stream().anyMatch(it -> it.last() > Limits.VOUCHER_NUMBER) ->
                words.say("commit.answers.many", Limits.SETS, Limits.VOUCHER_NUMBER);
            case Selection.Valid _ -> "";
            case Selection.Invalid invalid -> words.say("commit.answers.unreadable", invalid.position());
        };
        if (problem.isEmpty()) {
            return answers;
        }
        mistakes.add("answers", problem);
        return draft.notes().answers();
    }

    private @Nullable ExportStep exportStep(TransactionDraft draft) {
        if (!draft.twoStep()) {
            return null;
        }
        return ExportStep.PRE_EXPORTATION.name().equals(step) && !draft.preExported()
                ? ExportStep.PRE_EXPORTATION
                : ExportStep.EXIT;
    }

    private static void bound(String field, String text, int most, FieldMistakes mistakes, Words words) {
        if (text.length() > most) {
            mistakes.add(field, words.say("form.long", most));
        }
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
