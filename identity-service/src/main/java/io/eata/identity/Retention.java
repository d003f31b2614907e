package io.eata.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what has ended is kept. Nothing starts with a time outside of these bounds.
 *
 * @param unfinishedRegistrations after the last link of a registration that nobody followed has ended
 * @param endedLinks after the end of a link: so long its page offers a fresh one
 * @param loginAttempts after the last attempt; no shorter than the throttle counts
 * @param endedAuthorizations after the end of the last token: an ID token may still be named when its person logs out
 * @param importedRows after a row of an account import was done; longer than the portal lets an import be undone
 * @param auditEntries after the act; the database itself keeps those of the last ninety days, whatever this says
 */
@Validated
@ConfigurationProperties("eata.identity.kept")
record Retention(
        @DefaultValue("14d") @DurationMin(days = 1) @DurationMax(days = 90) @NotNull Duration unfinishedRegistrations,

        @DefaultValue("30d") @DurationMin(days = 1) @DurationMax(days = 366) @NotNull Duration endedLinks,

        @DefaultValue("2d") @DurationMin(days = 1) @DurationMax(days = 30) @NotNull Duration loginAttempts,

        @DefaultValue("1d") @DurationMin(hours = 1) @DurationMax(days = 30) @NotNull Duration endedAuthorizations,

        @DefaultValue("90d") @DurationMin(days = 45) @DurationMax(days = 366) @NotNull Duration importedRows,

        @DefaultValue("1095d") @DurationMin(days = 90) @DurationMax(days = 3653) @NotNull Duration auditEntries) {}
