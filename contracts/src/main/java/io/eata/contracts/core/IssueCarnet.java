package io.eata.contracts.core;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.Limits;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.carnet.IntendedUse;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An association issues a carnet. Beyond the constraints on the fields: the number is unique within the association and begins
 * with its country, items are numbered 1..n without gaps, {@code validUntil} is at most one year after {@code issueDate}, the
 * home territory is not in box P, and a digital carnet's holder has an e-mail address.
 *
 * @param issueDate today or earlier in the issuing country, at most 30 days back
 * @param homeDigital whether the home territory works digitally; if not, the carnet is activated from the start. Absent means as
 *     the digital date of the home territory says of the issue date
 * @param replaces the carnet that this one stands in for; then the order is {@code REPLACEMENT}, and a substitute expires with its
 *     original
 * @param twinOf number or eATA ID of the association's carnet that is to be the twin of this one: one on paper, one digital
 * @param territories countries or customs territories of box P; members are kept as their customs territory
 */
public record IssueCarnet(
        @NotBlank @Size(max = 30) String number,
        @NotNull CarnetOrder order,
        @NotNull CarnetFormat format,
        @NotNull @Valid Party holder,
        @NotNull @Size(max = Limits.REPRESENTATIVES) List<@Valid @NotNull Party> representatives,
        @NotNull IntendedUse intendedUse,
        @NotNull LocalDate issueDate,
        @NotNull LocalDate validUntil,
        @Nullable Boolean homeDigital,

        @NotEmpty @Size(max = Limits.TERRITORIES) List<@NotNull @Pattern(regexp = "[A-Z]{2,4}", message = "must be a country or customs territory code") String>
                territories,

        @NotBlank @Pattern(regexp = "[A-Z]{3}", message = "must be a three-letter ISO 4217 code") String currency,

        @Nullable @Size(max = 50) String totalWeight,
        @NotNull VoucherSets sets,
        @NotEmpty @Size(max = Limits.ITEMS) List<@Valid @NotNull Item> items,
        @Nullable @Valid Replaces replaces,
        @Nullable @Size(max = 30) String twinOf) {
    public IssueCarnet {
        // An absent list reads as empty; the constraints then say whether empty is allowed.
        representatives = representatives == null ? List.of() : representatives;
    }
}
