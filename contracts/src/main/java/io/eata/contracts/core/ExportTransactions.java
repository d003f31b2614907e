package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which transactions, for whom.
 *
 * @param territory customs territory that is to read them, such as {@code EU}
 * @param country the administration within it, such as {@code DE}
 * @param transactions at most {@value io.eata.contracts.Limits#EXPORTED}
 */
public record ExportTransactions(
        @NotBlank @Size(max = 40) String territory,
        @NotBlank @Size(max = 40) String country,
        @NotNull @Size(min = 1, max = Limits.EXPORTED) List<@NotNull @Valid TransactionReference> transactions) {

    public ExportTransactions {
        transactions = transactions == null ? List.of() : List.copyOf(transactions);
    }
}
