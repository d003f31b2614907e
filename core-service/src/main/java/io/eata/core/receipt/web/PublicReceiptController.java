package io.eata.core.receipt.web;

import io.eata.contracts.core.PublicReceiptApi;
import io.eata.contracts.core.ReceiptToFind;
import io.eata.contracts.core.ReceiptToVerify;
import io.eata.contracts.core.VerifiedReceipt;
import io.eata.core.receipt.PublicVerification;
import io.eata.core.receipt.ReceiptLookup;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublicReceiptController implements PublicReceiptApi {

    private final PublicVerification verification;
    private final ReceiptLookup lookup;
    private final HttpServletRequest request;

    /** @param request stands for the one under way */
    PublicReceiptController(PublicVerification verification, ReceiptLookup lookup, HttpServletRequest request) {
        this.lookup = lookup;
        this.verification = verification;
        this.request = request;
    }

    @Override
    public VerifiedReceipt verify(ReceiptToVerify receipt) {
        return verification.verify(request.getRemoteAddr(), receipt.receipt());
    }

    @Override
    public VerifiedReceipt find(ReceiptToFind printed) {
        return lookup.find(request.getRemoteAddr(), printed.carnet(), printed.verificationCode());
    }
}
