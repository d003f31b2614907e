package io.eata.core.association;

import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.ReplacementKind;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.registry.CarnetMaking;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.succession.Replacing;
import io.eata.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Gives an unused carnet another document. The new version is signed and sealed beside the old one, the ledger says so, the holder's
 * signature counts no more, and travels that were prepared on the old list are withdrawn.
 */
@Component
public final class Amending {

    private final OwnCarnets carnets;
    private final CarnetCommands commands;
    private final CarnetMaking making;
    private final Replacing replacing;
    private final AmendmentWriting writing;

    Amending(
            OwnCarnets carnets,
            CarnetCommands commands,
            CarnetMaking making,
            Replacing replacing,
            AmendmentWriting writing) {
        this.carnets = carnets;
        this.commands = commands;
        this.making = making;
        this.replacing = replacing;
        this.writing = writing;
    }

    /**
     * Amends a carnet.
     *
     * @param version of the document that the issuer has read
     * @throws ProblemException {@code not-found}, {@code version-mismatch}, {@code invalid-input}
     * @throws io.eata.platform.problems.RefusedException when a rule of the carnet refuses
     */
    public CarnetSummary amend(Issuer issuer, CommandKey key, long id, int version, IssueCarnet amended) {
        carnets.own(issuer, id);
        return commands.once(key, id, CarnetSummary.class, (carnet, writes) -> {
            requireVersion(carnet, version);
            requireSound(carnet, amended);
            return writing.write(writes, carnet, amended, issuer, carnets.now()).summary(carnets.today());
        });
    }

    private static void requireVersion(RegisteredCarnet carnet, int version) {
        int current = carnet.carnet().documentVersion();
        if (current != version) {
            throw new ProblemException(ProblemCode.VERSION_MISMATCH, "The document is version " + current + " by now");
        }
    }

    private void requireSound(RegisteredCarnet carnet, IssueCarnet amended) {
        var errors = making.brokenAsAmendment(amended, carnet.carnet());
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        if (carnet.links().twin() != null && amended.format() != carnet.carnet().format()) {
            throw ProblemException.invalid(
                    "format", "Twin", "of a twin must stay " + carnet.carnet().format());
        }
        var validUntil = carnet.carnet().validUntil();
        boolean substitute = replacing.kindOf(carnet.id()).orElse(null) == ReplacementKind.SUBSTITUTE;
        if (substitute && !amended.validUntil().equals(validUntil)) {
            throw ProblemException.invalid("validUntil", "OriginalsExpiry", "of a substitute must be " + validUntil);
        }
    }
}
