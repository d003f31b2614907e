package io.eata.core.customs.web;

import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.Assessment;
import io.eata.contracts.core.CancelTransaction;
import io.eata.contracts.core.CancelledTransaction;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.CustomsApi;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.HoldView;
import io.eata.contracts.core.JourneyView;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.OpenedDeclaration;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.ReleaseCarnet;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.TransactionView;
import io.eata.core.customs.Cancellations;
import io.eata.core.customs.Commits;
import io.eata.core.customs.CustomsReading;
import io.eata.core.customs.Holds;
import io.eata.core.customs.Journeys;
import io.eata.core.customs.Officer;
import io.eata.core.customs.Openings;
import io.eata.core.customs.TerritoryPaper;
import io.eata.core.idempotency.CommandKey;
import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('OFFICER', 'CONTROLLER', 'REGIONAL_MANAGER', 'ADMIN')")
class CustomsController implements CustomsApi {

    private final Openings openings;
    private final Commits commits;
    private final Cancellations cancellations;
    private final Holds holds;
    private final CustomsReading reading;
    private final Journeys journeys;
    private final TerritoryPaper paper;

    CustomsController(
            Openings openings,
            Commits commits,
            Cancellations cancellations,
            Holds holds,
            CustomsReading reading,
            Journeys journeys,
            TerritoryPaper paper) {
        this.paper = paper;
        this.openings = openings;
        this.commits = commits;
        this.cancellations = cancellations;
        this.holds = holds;
        this.reading = reading;
        this.journeys = journeys;
    }

    @Override
    public OpenedDeclaration open(OpenDeclaration scanned) {
        return openings.open(officer(), scanned);
    }

    @Override
    public Assessment assess(CommitTransaction command) {
        return commits.assess(officer(), command);
    }

    @Override
    public Receipt commit(String idempotencyKey, CommitTransaction command) {
        var officer = officer();
        return commits.commit(officer, keyOf(officer, idempotencyKey, command), command);
    }

    /**
     * A deferred decision keeps the key of the officer who decided, whoever of the office puts it on record: sent before as an ordinary
     * commit whose answer was lost, or by two colleagues at once, it lands once.
     */
    private static CommandKey keyOf(Officer officer, String key, CommitTransaction command) {
        var deferred = command.deferred();
        return deferred == null
                ? CommandKey.of(officer.subject(), key, "commit", command)
                : CommandKey.of(deferred.subject(), key, "commit", command.deferredSince(null));
    }

    @Override
    public CancelledTransaction cancel(String idempotencyKey, long id, long sequence, CancelTransaction command) {
        var officer = officer();
        var key = CommandKey.of(officer.subject(), idempotencyKey, "cancel/" + id + "/" + sequence, command);
        return cancellations.cancel(officer, key, id, sequence, command);
    }

    @Override
    public HoldView hold(String idempotencyKey, long id, HoldCarnet command) {
        var officer = officer();
        openings.requireKnown(officer, id, command.code());
        return holds.hold(
                officer, CommandKey.of(officer.subject(), idempotencyKey, "hold/" + id, command), id, command);
    }

    @Override
    public CarnetSummary release(String idempotencyKey, long id, ReleaseCarnet command) {
        var officer = officer();
        openings.requireKnown(officer, id, null);
        var key = CommandKey.of(officer.subject(), idempotencyKey, "release/" + id, command);
        return holds.release(officer, key, id, command);
    }

    @Override
    public Page<HoldView> holds(@Nullable String cursor, @Nullable Integer limit) {
        return holds.page(officer(), cursor, Cursors.limit(limit));
    }

    @Override
    public CarnetSummary carnet(String carnet) {
        return reading.carnet(officer(), carnet);
    }

    @Override
    public SealedDocument document(long id) {
        return reading.document(officer(), id);
    }

    @Override
    public Replacement replacement(long id) {
        return reading.replacement(officer(), id);
    }

    @Override
    public StandingView standing(long id) {
        return reading.standing(officer(), id);
    }

    @Override
    public Page<TransactionView> transactions(long id, long afterSequence, @Nullable Integer limit) {
        return reading.transactions(officer(), id, afterSequence, Cursors.limit(limit));
    }

    @Override
    public JourneyView journey(long id) {
        return journeys.of(officer(), id);
    }

    @Override
    public Receipt receipt(long id, long sequence) {
        return reading.receipt(officer(), id, sequence);
    }

    @Override
    public byte[] paper(long id, String form) {
        return paper.form(officer(), id, form);
    }

    @Override
    public byte[] receiptPaper(long id, long sequence) {
        return paper.receipt(officer(), id, sequence);
    }

    private static Officer officer() {
        return Officer.of(Caller.current());
    }
}
