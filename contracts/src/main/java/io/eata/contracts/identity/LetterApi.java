package io.eata.contracts.identity;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The letters of identity, for the notification service with its own client: role NOTIFICATION. */
@HttpExchange(url = "/v1/letters", accept = "application/json")
public interface LetterApi {

    /** What is to be mailed. {@code not-found} once it was reported as sent or its time is over: its content is gone then. */
    @GetExchange("/{id}")
    OpenedLetter letter(@PathVariable("id") UUID id);

    /** The mail server has taken it: its content is deleted. Reporting again, or a letter that is not known, changes nothing. */
    @PostExchange("/{id}/sent")
    void sent(@PathVariable("id") UUID id);
}
