package io.eata.portal.wizard;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Said inside the portal once core has answered a commit with its receipt.
 *
 * @param draft the transaction under way that it was
 * @param officer display name or badge number, if the receipt says it
 * @param office code of the office
 * @param at in the office's offset
 */
public record DeclarationCommitted(
        UUID draft,
        String territory,
        String country,
        long carnetId,
        long declarationId,
        long sequence,
        @Nullable String officer,
        String office,
        OffsetDateTime at) {}
