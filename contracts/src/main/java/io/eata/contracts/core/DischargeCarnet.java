package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An association ends a carnet's life and says what it has checked before.
 *
 * @param paperRecordsChecked whether the vouchers and counterfoils on paper were checked; not, when absent
 * @param digitalRecordsChecked whether the ledger was checked; not, when absent
 * @param remarks what was found
 */
public record DischargeCarnet(
        @NotBlank @Size(max = Limits.LONG_TEXT) String reason,
        @Nullable Boolean paperRecordsChecked,
        @Nullable Boolean digitalRecordsChecked,
        @Nullable @Size(max = Limits.LONG_TEXT) String remarks) {}
