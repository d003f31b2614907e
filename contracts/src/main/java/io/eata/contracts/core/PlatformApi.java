package io.eata.contracts.core;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What the platform's own services ask core with their own client; each method names the role it needs. */
@HttpExchange(url = "/v1/platform", accept = "application/json")
public interface PlatformApi {

    /** Role NOTIFICATION. */
    @GetExchange("/carnets/{id}/contact")
    NotificationContact contact(@PathVariable("id") long id);

    /** Role NOTIFICATION: the receipt as the holder may see it, cancellation code included. */
    @GetExchange("/carnets/{id}/transactions/{sequence}/receipt")
    Receipt receipt(@PathVariable("id") long id, @PathVariable("sequence") long sequence);
}
