package io.eata.wallet.device.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A device wants to receive documents.
 *
 * @param name as the holder calls it, such as "Anna's phone"
 */
record RegisterDevice(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Valid PublicKey publicKey) {}
