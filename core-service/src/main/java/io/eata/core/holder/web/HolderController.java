package io.eata.core.holder.web;

import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.core.CarnetDischarge;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.core.PinAccess;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.SignCarnet;
import io.eata.contracts.core.Travel;
import io.eata.contracts.problem.Problem;
import io.eata.core.IfMatch;
import io.eata.core.holder.CarriedCarnets;
import io.eata.core.holder.CarriedRecords;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.paper.WholePaper;
import io.eata.core.travel.Travels;
import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('HOLDER')")
class HolderController implements HolderApi {

    private final CarriedCarnets carnets;
    private final Travels travels;
    private final CarriedRecords records;
    private final WholePaper paper;

    HolderController(CarriedCarnets carnets, CarriedRecords records, Travels travels, WholePaper paper) {
        this.records = records;
        this.paper = paper;
        this.carnets = carnets;
        this.travels = travels;
    }

    @Override
    public CarnetSummary access(PinAccess access) {
        return carnets.take(subject(), access.carnet(), access.pin());
    }

    @Override
    public Page<CarnetSummary> list(@Nullable String cursor, @Nullable Integer limit) {
        return carnets.list(subject(), cursor, Cursors.limit(limit));
    }

    @Override
    public CarnetSummary get(long id) {
        return carnets.carnet(subject(), id);
    }

    @Override
    public SealedDocument document(long id) {
        return carnets.document(subject(), id);
    }

    @Override
    public CarnetSignature signature(long id) {
        return carnets.signature(subject(), id);
    }

    @Override
    public CarnetSignature sign(String idempotencyKey, long id, SignCarnet signature) {
        String subject = subject();
        return carnets.sign(subject, CommandKey.of(subject, idempotencyKey, "sign/" + id, signature), id, signature);
    }

    @Override
    public Replacement replacement(long id) {
        return records.replacement(subject(), id);
    }

    @Override
    public CarnetDischarge discharged(long id) {
        return records.discharge(subject(), id);
    }

    @Override
    public StandingView standing(long id) {
        return carnets.standing(subject(), id);
    }

    @Override
    public Page<ActivityEntry> activity(long id, long afterSequence, @Nullable Integer limit) {
        return carnets.activity(subject(), id, afterSequence, Cursors.limit(limit));
    }

    @Override
    public byte[] paper(long id, String form, boolean filled) {
        return paper.form(carnets.carried(subject(), id), form, filled);
    }

    @Override
    public byte[] receiptPaper(long id, long sequence) {
        return paper.receipt(carnets.carried(subject(), id), carnets.receipt(subject(), id, sequence));
    }

    @Override
    public Travel prepare(String idempotencyKey, long id, PrepareTravel travel) {
        String subject = subject();
        carnets.requireCarried(subject, id);
        return travels.prepare(id, CommandKey.of(subject, idempotencyKey, "prepare/" + id, travel), travel);
    }

    @Override
    public Page<Travel> travels(long id, @Nullable String cursor, @Nullable Integer limit) {
        carnets.requireCarried(subject(), id);
        int rows = Cursors.limit(limit);
        var found = travels.list(id, Cursors.decode(cursor, Long.MAX_VALUE)[0], rows + 1);
        var page = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                page, found.size() > rows ? Cursors.encode(page.getLast().id()) : null);
    }

    @Override
    public Travel travel(long id, long travel) {
        carnets.requireCarried(subject(), id);
        return travels.find(id, travel);
    }

    @Override
    public Travel edit(String version, long id, long travel, PrepareTravel plan) {
        carnets.requireCarried(subject(), id);
        return travels.edit(id, travel, IfMatch.version(version), plan);
    }

    @Override
    public void delete(long id, long travel) {
        carnets.requireCarried(subject(), id);
        travels.delete(id, travel);
    }

    @Override
    public Receipt receipt(long id, long sequence) {
        return carnets.receipt(subject(), id, sequence);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingHeader(MissingRequestHeaderException e) throws MissingRequestHeaderException {
        return IfMatch.missing(e);
    }

    private static String subject() {
        return Caller.current().subject();
    }
}
