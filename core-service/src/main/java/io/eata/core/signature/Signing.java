package io.eata.core.signature;

import io.eata.carnet.ledger.Refusal;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.SignCarnet;
import io.eata.contracts.core.SigningCapacity;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.ledger.Refusals;
import io.eata.core.registry.Carnet;
import io.eata.core.registry.DocumentDigest;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.sealing.DocumentSealing;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The holder signs the current version of a document, once. Who may do so or read it is decided before. */
@Component
public final class Signing {

    private final CarnetCommands commands;
    private final Registry registry;
    private final DocumentSealing sealing;
    private final Statements statements;
    private final SignatureBook book;
    private final Clock clock;

    Signing(
            CarnetCommands commands,
            Registry registry,
            DocumentSealing sealing,
            Statements statements,
            SignatureBook book,
            Clock clock) {
        this.commands = commands;
        this.registry = registry;
        this.sealing = sealing;
        this.statements = statements;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Keeps the signature as a statement of core's.
     *
     * @param account the holder's account that signs
     * @throws ProblemException {@code already-signed}, {@code document-outdated}
     * @throws io.eata.platform.problems.RefusedException when the carnet is cancelled or discharged
     */
    public CarnetSignature sign(String account, CommandKey key, long carnetId, SignCarnet signed) {
        return commands.once(key, carnetId, CarnetSignature.class, (carnet, writes) -> {
            refuseEnded(carnet);
            var statement = statement(carnet.carnet(), signed);
            String jws = statements.sign(statement);
            book.keep(writes, statement, jws, account);
            return new KeptSignature(jws).view();
        });
    }

    /** The current version of the document and, if there is one, the signature under it. */
    public CarnetSignature state(Carnet carnet) {
        return book.current(carnet.id()).map(KeptSignature::view).orElseGet(() -> unsigned(carnet));
    }

    private static void refuseEnded(RegisteredCarnet carnet) {
        if (carnet.standing().cancelled()) {
            throw Refusals.refused(Refusal.CARNET_CANCELLED, "");
        }
        if (carnet.standing().discharged()) {
            throw Refusals.refused(Refusal.DISCHARGED, "");
        }
    }

    private Statement statement(Carnet carnet, SignCarnet signed) {
        if (carnet.signedAt() != null) {
            throw new ProblemException(
                    ProblemCode.ALREADY_SIGNED, "Version " + carnet.documentVersion() + " was signed before");
        }
        String digest = digest(carnet);
        if (!digest.equals(signed.documentDigest())) {
            throw new ProblemException(
                    ProblemCode.DOCUMENT_OUTDATED, "The current document is version " + carnet.documentVersion());
        }
        var capacity = signed.capacity();
        return new Statement(
                carnet.id(),
                carnet.number(),
                carnet.documentVersion(),
                digest,
                signed.signer().strip(),
                capacity == null ? SigningCapacity.HOLDER : capacity,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private CarnetSignature unsigned(Carnet carnet) {
        return new CarnetSignature(
                carnet.id(), carnet.number(), carnet.documentVersion(), digest(carnet), null, null, null, null);
    }

    private String digest(Carnet carnet) {
        var document = registry.document(carnet.id()).orElseThrow(CarnetCommands::noSuchCarnet);
        return DocumentDigest.of(sealing.signedJws(document));
    }
}
