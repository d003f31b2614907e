package io.eata.contracts.core;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What anybody may ask without a login. */
@HttpExchange(url = "/v1/public/receipts", accept = "application/json")
public interface PublicReceiptApi {

    /** Whether the platform has signed a receipt, and what it states. 429 {@code locked-for-a-while} for who asks all the time. */
    @PostExchange("/verification")
    VerifiedReceipt verify(@RequestBody @Valid ReceiptToVerify receipt);

    /**
     * What the receipt with a verification code states: the answer that checking the receipt itself gives. 404 {@code not-found} alike for an
     * unknown carnet, an unknown code and what is none; wrong tries are bounded per address and per carnet (429 {@code
     * locked-for-a-while}).
     */
    @PostExchange("/lookup")
    VerifiedReceipt find(@RequestBody @Valid ReceiptToFind printed);
}
