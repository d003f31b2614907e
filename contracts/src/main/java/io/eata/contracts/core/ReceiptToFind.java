package io.eata.contracts.core;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is printed on a receipt for people.
 *
 * @param carnet eATA ID or number of the carnet
 * @param verificationCode as printed; lower case, spaces and hyphens do not matter
 */
public record ReceiptToFind(
        @NotBlank @Size(max = 40) String carnet,
        @NotBlank @Size(max = 40) String verificationCode) {}
