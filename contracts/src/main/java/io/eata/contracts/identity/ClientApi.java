package io.eata.contracts.identity;

import io.eata.contracts.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The machines of an organisation and the keys they prove themselves with. Administrators of a customs administration or an
 * association exchange keys of their own machines; ICC operations registers and disables machines, of anybody.
 */
@HttpExchange(url = "/v1/clients", accept = "application/json")
public interface ClientApi {

    /**
     * Machines by ID: one's own organisation's; for ICC operations everybody's, or those of one.
     *
     * @param organisation for ICC operations only
     */
    @GetExchange
    Page<MachineClient> list(
            @RequestParam(name = "organisation", required = false) @Size(max = 40) @Nullable String organisation,
            @RequestParam(name = "cursor", required = false) @Size(max = 200) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One machine. */
    @GetExchange("/{id}")
    MachineClient get(@PathVariable("id") String id);

    /** Registers a machine; ICC operations only. */
    @PostExchange
    MachineClient register(@Valid @RequestBody RegisterClient client);

    /** Ends a machine for good: no token any more, and those it has are void within a minute; ICC operations only. */
    @PostExchange("/{id}/disablement")
    MachineClient disable(@PathVariable("id") String id);

    /** The keys of a machine, in the order in which they were added. */
    @GetExchange("/{id}/keys")
    List<ClientKey> keys(@PathVariable("id") String id);

    /** Adds a key beside those that are there, so that nothing stands still while the machine takes it over; at most five. */
    @PostExchange("/{id}/keys")
    List<ClientKey> addKey(@PathVariable("id") String id, @Valid @RequestBody ClientKey key);

    /** Removes a key, and voids the tokens the machine has within a minute; the last key only of a machine that is disabled. */
    @DeleteExchange("/{id}/keys/{kid}")
    List<ClientKey> removeKey(@PathVariable("id") String id, @PathVariable("kid") String kid);
}
