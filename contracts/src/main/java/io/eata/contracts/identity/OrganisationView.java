package io.eata.contracts.identity;

import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param type {@code CUSTOMS}, {@code ASSOCIATION}, {@code COMPANY}, {@code ICC} or {@code PLATFORM}
 * @param territory customs territory; of customs administrations only
 * @param country ISO 3166-1 alpha-2; of customs administrations and associations
 * @param slug what its own login address ends with
 * @param privatePerson a holder who is no company
 */
public record OrganisationView(
        String id,
        String type,
        String name,
        @Nullable String territory,
        @Nullable String country,
        @Nullable String slug,
        boolean privatePerson) {}
