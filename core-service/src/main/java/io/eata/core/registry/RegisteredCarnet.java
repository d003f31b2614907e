package io.eata.core.registry;

import io.eata.carnet.ledger.Standing;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.CarnetSummary;
import java.time.LocalDate;

/**
 * A carnet and how it stands.
 *
 * @param open open declarations by the set that they will take; an exportation stays open until its goods have left
 * @param links the carnets that it points at
 */
public record RegisteredCarnet(LedgerHead head, VoucherSets open, Links links) {

    /** The same carnet after more entries of its ledger. */
    public RegisteredCarnet at(LedgerHead later) {
        return new RegisteredCarnet(later, open, links);
    }

    /** The same carnet with another document; no travel is prepared on it. */
    public RegisteredCarnet amended(Carnet amended) {
        return new RegisteredCarnet(new LedgerHead(amended, standing(), head.lastHash()), VoucherSets.NONE, links);
    }

    /** The same carnet with that many open declarations. */
    public RegisteredCarnet opening(VoucherSets declarations) {
        return new RegisteredCarnet(head, declarations, links);
    }

    /** The same carnet that points at others. */
    public RegisteredCarnet linked(Links others) {
        return new RegisteredCarnet(head, open, others);
    }

    public Carnet carnet() {
        return head.carnet();
    }

    public Standing standing() {
        return head.standing();
    }

    public long id() {
        return head.id();
    }

    /** Sets that are neither used nor taken by a prepared travel. */
    public VoucherSets setsLeft() {
        var left = standing().setsLeft(carnet().terms());
        var taken = reserved();
        return new VoucherSets(
                rest(left.exportation(), taken.exportation()),
                rest(left.importation(), taken.importation()),
                rest(left.reExportation(), taken.reExportation()),
                rest(left.reImportation(), taken.reImportation()),
                rest(left.transit(), taken.transit()));
    }

    /** What open declarations will take; a pre-exportation without its exit has taken its set already. */
    private VoucherSets reserved() {
        return new VoucherSets(
                rest(open.exportation(), standing().preExportationsWithoutExit()),
                open.importation(),
                open.reExportation(),
                open.reImportation(),
                open.transit());
    }

    private static int rest(int all, int taken) {
        return Math.max(0, all - taken);
    }

    public CarnetSummary summary(LocalDate today) {
        return summary(today, standing().lastSequence());
    }

    /** @param lastSequence the last ledger entry that the reader may know of */
    public CarnetSummary summary(LocalDate today, long lastSequence) {
        return new CarnetSummary(
                carnet().id(),
                carnet().number(),
                carnet().association(),
                carnet().home().code(),
                carnet().homeTerritory().code(),
                carnet().homeDigital(),
                carnet().format(),
                head.status(today),
                carnet().issueDate(),
                carnet().validUntil(),
                carnet().items(),
                carnet().territories().stream().map(CustomsTerritory::code).toList(),
                carnet().sets().plus(standing().setsAdded()),
                setsLeft(),
                lastSequence,
                carnet().issuedAt(),
                carnet().documentVersion(),
                carnet().signedAt(),
                carnet().order(),
                links.replaces(),
                links.replacedBy(),
                links.twin());
    }
}
