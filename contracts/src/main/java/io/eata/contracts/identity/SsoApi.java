package io.eata.contracts.identity;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * How the people of the caller's own organisation log in: its own login address with its mark, and the one outside provider with
 * whose accounts they do. Roles ADMIN and ASSOCIATION_ADMIN.
 */
@HttpExchange(url = "/v1/organisation", accept = "application/json")
public interface SsoApi {

    @GetExchange("/sso")
    SsoView sso();

    /**
     * Sets the provider. Another address, client or protocol is a draft until it is tested. 409 {@code version-mismatch} if somebody
     * changed it meanwhile.
     */
    @PutExchange("/sso")
    SsoView change(@RequestBody @Valid ChangeSso change);

    /** Forgets the provider, and who its people were there. Their accounts stay. */
    @DeleteExchange("/sso")
    void remove();

    /** Asks the provider for its addresses and keys, looks at its clock, and gives leave for one trial login. */
    @PostExchange("/sso/test")
    SsoTest test();

    /** 409 {@code sso-not-tested} unless a test was good since the last change. */
    @PostExchange("/sso/on")
    SsoView switchOn();

    @PostExchange("/sso/off")
    SsoView switchOff();

    /** Sets the mark: a PNG of at most 50 kB and 1,024 pixels a side; what is shown is drawn anew from it. */
    @PutExchange(url = "/mark", contentType = "image/png")
    void setMark(@RequestBody byte[] png);

    @DeleteExchange("/mark")
    void removeMark();
}
