package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A customs office as it is put on record.
 *
 * @param code the administration's own code, e.g. a customs office reference number
 * @param name printed name
 * @param zone IANA time zone; the day of a transaction is the day in this zone
 */
public record Office(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = Limits.SHORT_TEXT) String name,
        @NotBlank @Size(max = 60) String zone) {}
