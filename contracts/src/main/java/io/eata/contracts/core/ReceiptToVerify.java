package io.eata.contracts.core;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A receipt that somebody was shown.
 *
 * @param receipt compact JWS, as it stands in the QR, the mail or the PDF
 */
public record ReceiptToVerify(@NotBlank @Size(max = 40_000) String receipt) {}
