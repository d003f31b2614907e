package io.eata.core.proof.web;

import io.eata.contracts.Page;
import io.eata.contracts.core.InclusionProof;
import io.eata.contracts.core.ProofApi;
import io.eata.contracts.core.SignedDay;
import io.eata.core.association.Issuer;
import io.eata.core.association.OwnCarnets;
import io.eata.core.customs.CustomsReading;
import io.eata.core.customs.Officer;
import io.eata.core.holder.CarriedCarnets;
import io.eata.core.proof.Proofs;
import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import io.eata.platform.security.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProofController implements ProofApi {

    private final Proofs proofs;
    private final CarriedCarnets carried;
    private final OwnCarnets own;
    private final CustomsReading customs;

    ProofController(Proofs proofs, CarriedCarnets carried, OwnCarnets own, CustomsReading customs) {
        this.proofs = proofs;
        this.carried = carried;
        this.own = own;
        this.customs = customs;
    }

    @Override
    public Page<SignedDay> days(@Nullable LocalDate before, @Nullable Integer limit) {
        return proofs.days(before, Cursors.limit(limit));
    }

    @Override
    public SignedDay day(LocalDate day) {
        return proofs.day(day);
    }

    @Override
    @PreAuthorize(
            "hasAnyRole('HOLDER', 'ISSUER', 'OFFICER', 'CONTROLLER', 'REGIONAL_MANAGER', 'ADMIN', 'ICC_OPERATIONS')")
    public InclusionProof proof(long id, @Nullable Integer sequence) {
        return proofs.proof(id, sequence, shown(Caller.current(), id));
    }

    private Proofs.Shown shown(Caller caller, long id) {
        if (caller.has(Role.ICC_OPERATIONS)) {
            return (first, last) -> true;
        }
        if (caller.has(Role.HOLDER)) {
            carried.requireCarried(caller.subject(), id);
            return (first, last) -> true;
        }
        if (caller.has(Role.ISSUER)) {
            own.own(Issuer.of(caller), id);
            return (first, last) -> true;
        }
        var officer = Officer.of(caller);
        return (first, last) -> customs.showsAll(officer, id, first, last);
    }
}
