package io.eata.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Rows to be looked at before they are done.
 *
 * @param country of the customs administration
 * @param administrator ID of the account that would do it
 */
public record CheckAccountRows(
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotBlank @Size(max = 40) String administrator,
        @NotNull @Size(max = CheckAccountRows.MOST) List<@NotNull @Valid AccountRow> rows) {

    /** Rows of one question. */
    public static final int MOST = 200;

    public CheckAccountRows {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }
}
