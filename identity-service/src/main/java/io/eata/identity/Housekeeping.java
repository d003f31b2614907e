package io.eata.identity;

import io.eata.identity.audit.AuditLog;
import io.eata.identity.authorization.AuthorizationRows;
import io.eata.identity.bulk.ImportedRows;
import io.eata.identity.client.UsedAssertions;
import io.eata.identity.factor.Factors;
import io.eata.identity.link.Links;
import io.eata.identity.login.AttemptCounters;
import io.eata.identity.registration.UnfinishedRegistrations;
import io.eata.identity.revocation.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is worthless. Copies of the service may do so at once: each skips the rows that another removes. */
@Component
class Housekeeping {

    /** Rows removed by one statement. */
    static final int BATCH = 1_000;

    /** Statements per round and table; what is left waits for the next round. */
    static final int BATCHES = 100;

    /** Codes and attempts that came to nothing are of no use to anybody. */
    private static final Duration UNUSED_FACTORS_KEPT = Duration.ofDays(1);

    private final AuthorizationRows authorizations;
    private final UsedAssertions usedAssertions;
    private final AttemptCounters attempts;
    private final Revocations revocations;
    private final Links links;
    private final UnfinishedRegistrations registrations;
    private final Factors factors;
    private final ImportedRows importedRows;
    private final AuditLog audit;
    private final Retention kept;
    private final Clock clock;

    Housekeeping(
            AuthorizationRows authorizations,
            UsedAssertions usedAssertions,
            AttemptCounters attempts,
            Revocations revocations,
            Links links,
            UnfinishedRegistrations registrations,
            Factors factors,
            ImportedRows importedRows,
            AuditLog audit,
            Retention kept,
            Clock clock) {
        this.authorizations = authorizations;
        this.usedAssertions = usedAssertions;
        this.attempts = attempts;
        this.revocations = revocations;
        this.links = links;
        this.registrations = registrations;
        this.factors = factors;
        this.importedRows = importedRows;
        this.audit = audit;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void removeWorthless() {
        var now = clock.instant();
        repeat(() -> authorizations.forgetBefore(now.minus(kept.endedAuthorizations()), BATCH));
        repeat(() -> usedAssertions.forgetBefore(now, BATCH));
        repeat(() -> revocations.forgetUseless(BATCH));
        repeat(() -> attempts.forgetBefore(now.minus(kept.loginAttempts()), BATCH));
        repeat(() -> registrations.forgetBefore(now.minus(kept.unfinishedRegistrations()), BATCH));
        repeat(() -> links.forgetBefore(now.minus(kept.endedLinks()), BATCH));
        repeat(() -> factors.forgetBefore(now.minus(UNUSED_FACTORS_KEPT), BATCH));
        repeat(() -> importedRows.forgetBefore(now.minus(kept.importedRows()), BATCH));
        repeat(() -> audit.forgetBefore(now.minus(kept.auditEntries()), BATCH));
    }

    private static void repeat(IntSupplier removal) {
        var removed = BATCH;
        for (var round = 0; round < BATCHES && removed == BATCH; round++) {
            removed = removal.getAsInt();
        }
    }
}
