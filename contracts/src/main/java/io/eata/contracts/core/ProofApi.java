package io.eata.contracts.core;

import io.eata.contracts.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What proves the ledger to somebody who does not trust the platform's word. Signed days are open to everybody. */
@HttpExchange(url = "/v1", accept = "application/json")
public interface ProofApi {

    /** Signed days, newest first; {@code before} is the last day shown. */
    @GetExchange("/public/proofs/days")
    Page<SignedDay> days(
            @RequestParam(name = "before", required = false) @Nullable LocalDate before,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** A signed day; 404 for a day that is not over, or before the first. */
    @GetExchange("/public/proofs/days/{day}")
    SignedDay day(@PathVariable("day") LocalDate day);

    /**
     * The proof that an entry stood in the ledger, for who may see it: holder, home association, ICC, and customs that see the entry and
     * all that followed it that day. 404 otherwise, and while the day of the entry is not over.
     *
     * @param sequence number of the entry; absent means the newest that is proven
     */
    @GetExchange("/proofs/carnets/{id}")
    InclusionProof proof(
            @PathVariable("id") long id, @RequestParam(name = "sequence", required = false) @Nullable Integer sequence);
}
