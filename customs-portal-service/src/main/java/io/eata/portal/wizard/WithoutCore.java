package io.eata.portal.wizard;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.DatedItems;
import io.eata.carnet.ledger.Decision;
import io.eata.carnet.ledger.ItemBalance;
import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.LedgerCommand;
import io.eata.carnet.ledger.OpenTransit;
import io.eata.carnet.ledger.Standing;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.ledger.Warning;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.Assessment;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.OpenedDeclaration;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.RefusalView;
import io.eata.portal.access.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be said of a transaction while the core is away: by the same rules, as far as the document and the last known standing
 * go. The declaration is not known; what an officer says stands in its place until the core compares.
 */
final class WithoutCore {

    /** Prepared travels have taken their sets already; whether one is left is for the core to say. */
    private static final int SETS = 1000;

    private final CarnetDocument document;
    private final StandingView standing;

    WithoutCore(CarnetDocument document, StandingView standing) {
        this.document = document;
        this.standing = standing;
    }

    /** What may be done with the carnet in that territory: at home what home does, abroad what customs abroad do. */
    static List<TransactionType> possible(CarnetDocument document, Officer officer) {
        boolean home = territory(document).code().equals(officer.territory());
        return Stream.of(TransactionType.values())
                .filter(type -> type.atHome() == home)
                .filter(type -> type != TransactionType.PRE_EXPORTATION && type != TransactionType.EXIT)
                .toList();
    }

    /** The answer that the core would have given, as far as it can be known without. */
    OpenedDeclaration opened(
            Officer officer, SealedDocument sealed, String code, TransactionType type, ZoneId zone, Instant now) {
        var all = ItemSet.all(document.items().size()).toString();
        var declaration = new Declaration(0, type, officer.territory(), all, Declaration.State.OPEN, code, null);
        var travel = new PrepareTravel(
                document.number(),
                document.homeCountry(),
                officer.country(),
                List.of(),
                all,
                null,
                null,
                null,
                null,
                null);
        var act = Act.of(now.atZone(zone).toOffsetDateTime(), Country.of(officer.country()));
        return new OpenedDeclaration(
                summary(now),
                declaration,
                travel,
                sealed,
                standing,
                List.of(),
                assess(LedgerCommand.CommitTransaction.of(act, type, all)),
                null,
                null,
                null);
    }

    /** What committing this would be answered, as far as known. */
    Assessment assess(CommitTransaction command, TransactionType type, Officer officer, Instant now) {
        var zone = ZoneId.of(command.office().zone());
        var act = Act.of(now.atZone(zone).toOffsetDateTime(), Country.of(officer.country()));
        var returned = command.notReturned() == null ? "" : command.notReturned();
        var proposed = LedgerCommand.CommitTransaction.of(act, type, command.items());
        return assess(
                type == TransactionType.RE_IMPORTATION
                        ? proposed.notReImporting(returned)
                        : proposed.notReExporting(returned));
    }

    private Assessment assess(LedgerCommand.CommitTransaction command) {
        return switch (Ledger.decide(terms(), lastKnown(), command)) {
            case Decision.Committed committed ->
                new Assessment(
                        null,
                        committed.warnings().stream()
                                .filter(warning -> warning != Warning.SELECTION_CHANGED)
                                .toList(),
                        List.of());
            case Decision.Refused(var rule, var detail) ->
                new Assessment(new RefusalView(rule, detail), List.of(), List.of());
        };
    }

    /** Whether home works digitally is not in the document: what home has not recorded is held against nobody here. */
    private CarnetTerms terms() {
        var plenty = new VoucherSets(SETS, SETS, SETS, SETS, SETS);
        return new CarnetTerms(
                Country.of(document.homeCountry()),
                territory(document),
                false,
                document.items().size(),
                document.issueDate(),
                document.validUntil(),
                document.territories().stream()
                        .map(CustomsTerritory::of)
                        .collect(Collectors.toCollection(TreeSet::new)),
                plenty);
    }

    private Standing lastKnown() {
        var status = standing.status();
        var home = territory(document);
        SortedMap<CustomsTerritory, ItemBalance> here = new TreeMap<>();
        var away = ItemBalance.EMPTY;
        for (var place : standing.outstanding().entrySet()) {
            var territory = CustomsTerritory.of(place.getKey());
            var items = balance(place.getValue());
            if (territory.equals(home)) {
                away = items;
            } else {
                here.put(territory, items);
            }
        }
        var transits = standing.openTransits().entrySet().stream()
                .map(open -> new OpenTransit(
                        CustomsTerritory.of(open.getKey()), 0, ItemSet.parse(open.getValue()), document.validUntil()))
                .toList();
        return new Standing(
                (int) standing.sequence(),
                standing.activated(),
                status == CarnetStatus.BLOCKED,
                status == CarnetStatus.CANCELLED,
                status == CarnetStatus.DISCHARGED,
                status == CarnetStatus.REPLACED,
                0,
                away,
                ItemSet.none(),
                here,
                transits,
                0,
                VoucherSets.NONE,
                VoucherSets.NONE,
                standing.holds().stream().map(CustomsTerritory::of).collect(Collectors.toCollection(TreeSet::new)),
                new TreeMap<>());
    }

    /** Final dates are not known without the core: the carnet's own last day stands for them. */
    private ItemBalance balance(String items) {
        return new ItemBalance(List.of(new DatedItems(ItemSet.parse(items), document.validUntil())));
    }

    private CarnetSummary summary(Instant now) {
        var expired = document.validUntil().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
        var status = expired && standing.status() == CarnetStatus.ACTIVATED ? CarnetStatus.EXPIRED : standing.status();
        return new CarnetSummary(
                document.id(),
                document.number(),
                document.association().code(),
                document.homeCountry(),
                territory(document).code(),
                false,
                document.format(),
                status,
                document.issueDate(),
                document.validUntil(),
                document.items().size(),
                document.territories(),
                document.sets(),
                standing.setsLeft(),
                standing.sequence(),
                document.issueDate().atStartOfDay().toInstant(ZoneOffset.UTC),
                document.version(),
                null,
                document.order(),
                null,
                null,
                null);
    }

    private static CustomsTerritory territory(CarnetDocument document) {
        return Country.of(document.homeCountry()).territory();
    }
}
