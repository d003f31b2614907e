package io.eata.core.association.web;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.core.AssociationApi;
import io.eata.contracts.core.CarnetDischarge;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.LinkTwin;
import io.eata.contracts.core.LinkedTwin;
import io.eata.contracts.core.Reason;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.problem.Problem;
import io.eata.core.IfMatch;
import io.eata.core.association.Amending;
import io.eata.core.association.AssociationActs;
import io.eata.core.association.Discharges;
import io.eata.core.association.Issuer;
import io.eata.core.association.OwnCarnets;
import io.eata.core.association.Successions;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.paper.WholePaper;
import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('ISSUER')")
class AssociationController implements AssociationApi {

    private final Successions successions;
    private final Amending amending;
    private final OwnCarnets carnets;
    private final AssociationActs acts;
    private final Discharges discharges;
    private final WholePaper paper;

    AssociationController(
            Successions successions,
            Amending amending,
            OwnCarnets carnets,
            AssociationActs acts,
            Discharges discharges,
            WholePaper paper) {
        this.successions = successions;
        this.amending = amending;
        this.carnets = carnets;
        this.acts = acts;
        this.discharges = discharges;
        this.paper = paper;
    }

    @Override
    public IssuedCarnet issue(String idempotencyKey, IssueCarnet command) {
        var issuer = issuer();
        var key = CommandKey.of(issuer.subject(), idempotencyKey, "issue", command);
        return successions.issue(issuer, key, command);
    }

    @Override
    public Page<CarnetSummary> list(
            @Nullable String number, @Nullable CarnetStatus status, @Nullable String cursor, @Nullable Integer limit) {
        return carnets.list(issuer(), number, status, cursor, Cursors.limit(limit));
    }

    @Override
    public CarnetSummary get(String carnet) {
        return carnets.carnet(issuer(), carnet);
    }

    @Override
    public CarnetSummary amend(String idempotencyKey, String version, long id, IssueCarnet amended) {
        var issuer = issuer();
        int read = IfMatch.version(version);
        var key = CommandKey.of(issuer.subject(), idempotencyKey, "amend/" + id + "/" + read, amended);
        return amending.amend(issuer, key, id, read, amended);
    }

    @Override
    public byte[] document(long id, int version) {
        return paper.version(carnets.own(issuer(), id), version);
    }

    @Override
    public Replacement replacement(long id) {
        return successions.replacement(issuer(), id);
    }

    @Override
    public LinkedTwin twin(long id) {
        return successions.twin(issuer(), id);
    }

    @Override
    public LinkedTwin linkTwin(String idempotencyKey, long id, LinkTwin twin) {
        var issuer = issuer();
        return successions.linkTwin(issuer, key(issuer, idempotencyKey, "twin", id, twin), id, twin);
    }

    @Override
    public CarnetSignature signature(long id) {
        return carnets.signature(issuer(), id);
    }

    @Override
    public StandingView standing(long id) {
        return carnets.standing(issuer(), id);
    }

    @Override
    public Page<ActivityEntry> activity(long id, long afterSequence, @Nullable Integer limit) {
        return carnets.activity(issuer(), id, afterSequence, Cursors.limit(limit));
    }

    @Override
    public byte[] paper(long id, String form, boolean filled) {
        return paper.form(carnets.own(issuer(), id), form, filled);
    }

    @Override
    public byte[] receiptPaper(long id, long sequence) {
        return paper.receipt(carnets.own(issuer(), id), sequence);
    }

    @Override
    public CarnetSummary cancel(String idempotencyKey, long id, Reason reason) {
        var issuer = issuer();
        return acts.cancel(issuer, key(issuer, idempotencyKey, "cancel-carnet", id, reason), id, reason.reason());
    }

    @Override
    public CarnetSummary block(String idempotencyKey, long id, Reason reason) {
        var issuer = issuer();
        return acts.block(issuer, key(issuer, idempotencyKey, "block", id, reason), id, reason.reason());
    }

    @Override
    public CarnetSummary unblock(String idempotencyKey, long id, Reason reason) {
        var issuer = issuer();
        return acts.unblock(issuer, key(issuer, idempotencyKey, "unblock", id, reason), id);
    }

    @Override
    public CarnetSummary addSets(String idempotencyKey, long id, VoucherSets sets) {
        var issuer = issuer();
        return acts.addSets(issuer, key(issuer, idempotencyKey, "add-sets", id, sets), id, sets);
    }

    @Override
    public CarnetSummary discharge(String idempotencyKey, long id, DischargeCarnet discharge) {
        var issuer = issuer();
        return discharges.discharge(issuer, key(issuer, idempotencyKey, "discharge", id, discharge), id, discharge);
    }

    @Override
    public CarnetDischarge discharged(long id) {
        return discharges.find(issuer(), id);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingHeader(MissingRequestHeaderException e) throws MissingRequestHeaderException {
        return IfMatch.missing(e);
    }

    private static CommandKey key(Issuer issuer, String key, String operation, long id, Object body) {
        return CommandKey.of(issuer.subject(), key, operation + "/" + id, body);
    }

    private static Issuer issuer() {
        return Issuer.of(Caller.current());
    }
}
