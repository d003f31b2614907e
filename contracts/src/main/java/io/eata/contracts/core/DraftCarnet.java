package io.eata.contracts.core;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.Limits;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.carnet.IntendedUse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@link IssueCarnet} that is still being written: anything may be missing, and what is there keeps to the same lengths and
 * patterns. Which rules it still breaks the {@link Draft} says.
 */
public record DraftCarnet(
        @Nullable @Size(max = 30) String number,
        @Nullable CarnetOrder order,
        @Nullable CarnetFormat format,
        @Nullable @Valid DraftParty holder,
        @Size(max = Limits.REPRESENTATIVES) List<@Valid @NotNull DraftParty> representatives,
        @Nullable IntendedUse intendedUse,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate validUntil,
        @Nullable Boolean homeDigital,

        @Size(max = Limits.TERRITORIES) List<@NotNull @Pattern(regexp = "[A-Z]{2,4}", message = "must be a country or customs territory code") String>
                territories,

        @Nullable @Pattern(regexp = "[A-Z]{3}", message = "must be a three-letter ISO 4217 code") String currency,

        @Nullable @Size(max = 50) String totalWeight,
        @Nullable VoucherSets sets,
        @Size(max = Limits.ITEMS) List<@Valid @NotNull DraftItem> items,
        @Nullable @Valid Replaces replaces,
        @Nullable @Size(max = 30) String twinOf) {
    public DraftCarnet {
        representatives = representatives == null ? List.of() : representatives;
        territories = territories == null ? List.of() : territories;
        items = items == null ? List.of() : items;
    }

    /** The same as a draft. */
    public static DraftCarnet of(IssueCarnet command) {
        return new DraftCarnet(
                command.number(),
                command.order(),
                command.format(),
                DraftParty.of(command.holder()),
                command.representatives().stream().map(DraftParty::of).toList(),
                command.intendedUse(),
                command.issueDate(),
                command.validUntil(),
                command.homeDigital(),
                command.territories(),
                command.currency(),
                command.totalWeight(),
                command.sets(),
                command.items().stream().map(DraftItem::of).toList(),
                command.replaces(),
                command.twinOf());
    }
}
