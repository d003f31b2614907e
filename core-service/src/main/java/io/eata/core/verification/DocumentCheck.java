package io.eata.core.verification;

import io.eata.carnet.ledger.LedgerEntry.CarnetAmended;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.registry.DocumentDigest;
import io.eata.core.registry.Registry;
import io.eata.platform.sealing.BrokenSealException;
import io.eata.platform.sealing.DocumentSealing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the versions that a carnet's amendments name are kept, and are those that were signed then. */
@Component
final class DocumentCheck {

    private final LedgerReading ledger;
    private final Registry registry;
    private final DocumentSealing sealing;

    DocumentCheck(LedgerReading ledger, Registry registry, DocumentSealing sealing) {
        this.ledger = ledger;
        this.registry = registry;
        this.sealing = sealing;
    }

    Optional<Finding> firstFinding(long carnetId) {
        for (var recorded : ledger.history(carnetId)) {
            if (recorded.entry() instanceof CarnetAmended amended && !isKept(carnetId, amended)) {
                return Optional.of(Finding.of(
                        carnetId, recorded.sequence(), "the amended document is not the one that was signed"));
            }
        }
        return Optional.empty();
    }

    private boolean isKept(long carnetId, CarnetAmended amended) {
        try {
            return registry.document(carnetId, amended.version())
                    .map(sealing::signedJws)
                    .map(DocumentDigest::of)
                    .filter(amended.documentDigest()::equals)
                    .isPresent();
        } catch (BrokenSealException e) {
            return false;
        }
    }
}
