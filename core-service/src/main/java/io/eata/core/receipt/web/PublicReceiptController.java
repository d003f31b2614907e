package io.eata.core.receipt.web;

import io.eata.contracts.core.PublicReceiptApi;
import io.eata.contracts.core.ReceiptToVerify;
import io.eata.contracts.core.VerifiedReceipt;
import io.eata.core.receipt.PublicVerification;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PublicReceiptController implements PublicReceiptApi {

    private final PublicVerification verification;
    private final HttpServletRequest request;

    /** @param request stands for the one under way */
    PublicReceiptController(PublicVerification verification, HttpServletRequest request) {
        this.verification = verification;
        this.request = request;
    }

    @Override
    public VerifiedReceipt verify(ReceiptToVerify receipt) {
        return verification.verify(request.getRemoteAddr(), receipt.receipt());
    }
}
