package io.eata.portal.wizard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.CustomsUnions;
import io.eata.contracts.core.Assessment;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.CommitTransaction.ExportStep;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.OpenedDeclaration;
import io.eata.contracts.core.Receipt;
import io.eata.portal.access.Officer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on its way from scan to receipt. It lives in the database, so that a reload, another tab, a login that ran
 * out or a restart of the portal loses nothing.
 *
 * @param officer subject of the officer at work
 * @param version counts changes; two at once do not both win
 */
public record TransactionDraft(
        UUID id,
        String officer,
        String territory,
        String country,
        int version,
        State state,
        Content content,
        Instant changedAt) {

    /** Where it stands. */
    public enum State {
        OPEN,
        HELD,
        COMMITTED,
        DEFERRED
    }

    /**
     * What is kept sealed.
     *
     * @param goodsChecked whether step 3 is passed
     * @param assessed what core would answer to a commit of what was noted, as last asked
     * @param attempt present from sending a commit until core's answer
     * @param receipt present once committed
     * @param knownAt where it goes on without the core: when the standing was true that is the last known
     * @param deferred the decision that waits for the core, once it is noted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Content(
            Office office,
            OpenedDeclaration opened,
            Notes notes,
            boolean goodsChecked,
            Assessment assessed,
            @Nullable Attempt attempt,
            @Nullable Receipt receipt,
            @Nullable Instant knownAt,
            @Nullable UUID deferred) {

        private Content with(Notes noted, boolean checked, Assessment now, @Nullable Attempt sent) {
            return new Content(office, opened, noted, checked, now, sent, null, knownAt, null);
        }
    }

    static TransactionDraft opened(UUID id, Officer officer, Office office, OpenedDeclaration opened, Instant now) {
        var notes = Notes.startingWith(opened.declaration().items(), twoStep(opened) ? ExportStep.EXIT : null);
        return new TransactionDraft(
                id,
                officer.subject(),
                officer.territory(),
                officer.country(),
                1,
                State.OPEN,
                new Content(office, opened, notes, false, opened.assessment(), null, null, null, null),
                now);
    }

    public OpenedDeclaration opened() {
        return content.opened();
    }

    public TransactionType type() {
        return content.opened().declaration().type();
    }

    public Notes notes() {
        return content.notes();
    }

    public long carnetId() {
        return content.opened().carnet().id();
    }

    public Office office() {
        return content.office();
    }

    public @Nullable Receipt receipt() {
        return content.receipt();
    }

    /** Whether the core is not asked any more: it was away when this was begun or went on. */
    public boolean withoutCore() {
        return content.knownAt() != null;
    }

    /** The decision that it has become, without the core. */
    public @Nullable UUID deferred() {
        return content.deferred();
    }

    /** Whether a commit is out without an answer; nothing may be changed until it is known. */
    public boolean unanswered() {
        return content.attempt() != null;
    }

    /** Whether this exportation is done in two steps, 'Export' at the inland office and 'Exit' at the border of the union. */
    public boolean twoStep() {
        return twoStep(content.opened());
    }

    /** Whether the first of the two steps is done. */
    public boolean preExported() {
        return content.opened().declaration().state() == Declaration.State.PRE_EXPORTED;
    }

    TransactionDraft checked(Goods goods, Assessment assessed) {
        return with(content.with(notes().with(goods), true, assessed, null));
    }

    TransactionDraft noted(Notes notes) {
        return with(content.with(notes, content.goodsChecked(), content.assessed(), null));
    }

    TransactionDraft assessedAs(Assessment assessed) {
        return with(content.with(notes(), content.goodsChecked(), assessed, content.attempt()));
    }

    TransactionDraft trying(Notes notes, @Nullable Attempt attempt) {
        return with(content.with(notes, content.goodsChecked(), content.assessed(), attempt));
    }

    TransactionDraft committed(Receipt receipt) {
        return with(
                State.COMMITTED,
                officer,
                new Content(
                        content.office(),
                        content.opened(),
                        notes(),
                        true,
                        content.assessed(),
                        null,
                        receipt,
                        null,
                        null));
    }

    /** From here on it goes on with what is known, and becomes a deferred decision. */
    TransactionDraft withoutCore(Instant known, Assessment assessed) {
        return with(new Content(
                content.office(),
                content.opened(),
                notes(),
                content.goodsChecked(),
                assessed,
                content.attempt(),
                null,
                known,
                null));
    }

    TransactionDraft deferredAs(Notes noted, UUID decision) {
        return with(
                State.DEFERRED,
                officer,
                new Content(
                        content.office(),
                        content.opened(),
                        noted,
                        true,
                        content.assessed(),
                        null,
                        null,
                        content.knownAt(),
                        decision));
    }

    TransactionDraft held() {
        return with(State.HELD, officer, content);
    }

    TransactionDraft takenUpBy(Officer officer) {
        return with(State.OPEN, officer.subject(), content);
    }

    /** Numbers of the vouchers that this answers: as the officer named them, else as core proposed for these goods. */
    public List<Integer> answers() {
        return answers(notes());
    }

    private List<Integer> answers(Notes noted) {
        var named = noted.answers();
        return named == null
                ? content.assessed().answers()
                : ItemSet.parse(named).numbers().boxed().toList();
    }

    /** The command that core is asked about. */
    CommitTransaction command(Notes noted, List<Warning> confirmed) {
        return new CommitTransaction(
                carnetId(),
                String.valueOf(opened().declaration().code()),
                content.office(),
                noted.step(),
                noted.items(),
                orNull(noted.notReturned()),
                noted.finalDate(),
                confirmed,
                type() == TransactionType.VALIDATION ? noted.goodsExamined() : null,
                orNull(noted.reference()),
                orNull(noted.remarks()),
                orNull(noted.seals()),
                noted.marks().isEmpty() ? null : noted.marks(),
                orNull(noted.actionOnGoodsProduced()),
                orNull(noted.actionOnGoodsNotProduced()),
                orNull(noted.processedAbroad()),
                type().answers().isEmpty() ? null : answers(noted));
    }

    private TransactionDraft with(Content changed) {
        return with(state, officer, changed);
    }

    private TransactionDraft with(State newState, String newOfficer, Content changed) {
        return new TransactionDraft(id, newOfficer, territory, country, version, newState, changed, changedAt);
    }

    /** Members of EU, SACU and EACU have administrations of their own; a union run by one of its members has one border office. */
    private static boolean twoStep(OpenedDeclaration opened) {
        var union = CustomsTerritory.of(opened.carnet().homeTerritory());
        var members = CustomsUnions.membersOf(union);
        return opened.declaration().type() == TransactionType.EXPORTATION
                && members.size() > 1
                && members.stream().noneMatch(member -> member.code().equals(union.code()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
