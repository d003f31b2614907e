package io.eata.core.association;

import io.eata.contracts.Limits;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.CarnetFile.Kind;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.file.CarnetFiles;
import io.eata.core.file.FileIds;
import io.eata.core.file.UploadedFile;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.CarnetCommands;
import io.eata.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Covers with the stamps of a home that works on paper: what the ledger cannot show of it. A later upload does not replace an
 * earlier one.
 */
@Component
public final class Covers {

    private final OwnCarnets carnets;
    private final CarnetCommands commands;
    private final CarnetFiles files;

    Covers(OwnCarnets carnets, CarnetCommands commands, CarnetFiles files) {
        this.carnets = carnets;
        this.commands = commands;
        this.files = files;
    }

    /** @throws ProblemException {@code not-found}, {@code home-is-digital}, {@code too-many} */
    public CarnetFile add(Issuer issuer, CommandKey key, long id, UploadedFile file) {
        carnets.own(issuer, id);
        return commands.once(
                key,
                id,
                CarnetFile.class,
                CarnetCommands::noSuchCarnet,
                reads -> {
                    var covers = files.count(reads, id, Kind.STAMPED_COVER);
                    var next = FileIds.next(reads);
                    return () -> new Covered(covers.get(), next.get());
                },
                (carnet, read, writes) -> {
                    if (carnet.carnet().homeDigital()) {
                        throw new ProblemException(
                                ProblemCode.HOME_IS_DIGITAL,
                                carnet.carnet().home().code() + " stamps no cover of this carnet");
                    }
                    if (read.covers() >= Limits.COVERS) {
                        throw new ProblemException(
                                ProblemCode.TOO_MANY, "A carnet has at most " + Limits.COVERS + " stamped covers");
                    }
                    return files.add(
                            writes, id, read.next(), Kind.STAMPED_COVER, file, issuer.subject(), carnets.now());
                });
    }

    private record Covered(int covers, long next) {}
}
