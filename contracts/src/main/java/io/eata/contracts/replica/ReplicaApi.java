package io.eata.contracts.replica;

import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * What every proxy answers from its region's replica: the caller is a customs officer, the carnet's association, its linked holder
 * or a service of the platform.
 */
@HttpExchange(url = "/replica/v1", accept = "application/json")
public interface ReplicaApi {

    /** The sealed document; always from the replica, it cannot be stale. */
    @GetExchange("/carnets/{id}/document")
    SealedDocument document(@PathVariable("id") long id);

    /** The standing: from core, or the last one known here, marked with its age, when core is out of reach. */
    @GetExchange("/carnets/{id}/standing")
    StandingView standing(@PathVariable("id") long id);
}
