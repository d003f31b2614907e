package io.eata.contracts.core;

import org.jspecify.annotations.Nullable;

/** Where the holder of a carnet is written to; answered to the notification service alone. */
public record NotificationContact(
        long carnetId,
        String carnetNumber,
        String name,
        @Nullable String email,
        String language) {}
