package io.eata.journeys.demo;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.carnet.IntendedUse;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.Party;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.TransportMode;
import io.eata.contracts.core.Travel;
import io.eata.journeys.people.Officer;
import io.eata.journeys.people.UnexpectedAnswer;
import io.eata.journeys.people.Wallet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What happens to each carnet of the story again and again: issue, carry, prepare, scan, commit. */
final class Casework {

    private static final Party FILM =
            new Party("Alpenfilm AG", "Limmatquai 8, 8001 Zürich", "CH", Cast.FILM_HOLDER, "en");
    private static final Party RALLY =
            new Party("Fjellrally AS", "Storgata 14, 0184 Oslo", "NO", Cast.RALLY_HOLDER, "en");

    private static final String SIGNER = "Noa Keller";

    private final Cast cast;
    private final Narrator narrator;
    private final LocalDate today;
    private final String run;
    private int issued;

    /** @param run what makes the numbers of this run its own, upper-case letters and digits */
    Casework(Cast cast, Narrator narrator, LocalDate today, String run) {
        this.cast = cast;
        this.narrator = narrator;
        this.today = today;
        this.run = run;
    }

    LocalDate validUntil() {
        return today.plusYears(1).minusDays(1);
    }

    DemoCarnet issue(
            String title,
            String home,
            boolean homeDigital,
            boolean film,
            List<String> territories,
            List<Item> items,
            int sets) {
        issued++;
        var carnet = new IssueCarnet(
                home + "TA" + run + String.format(Locale.ROOT, "%02d", issued),
                CarnetOrder.ORIGINAL,
                homeDigital ? CarnetFormat.DIGITAL : CarnetFormat.PAPER_AND_DIGITAL,
                film ? FILM : RALLY,
                List.of(),
                IntendedUse.PROFESSIONAL_EQUIPMENT,
                today,
                validUntil(),
                homeDigital,
                territories,
                "CHF",
                null,
                new VoucherSets(sets, sets, sets, sets, sets),
                items,
                null,
                null);
        IssuedCarnet answer = cast.association(home).issue(carnet).orFail();
        String holder = film ? Cast.FILM_HOLDER : Cast.RALLY_HOLDER;
        Wallet wallet = cast.wallet(holder);
        wallet.add(String.valueOf(answer.id()), answer.pin()).orFail();
        var document = wallet.document(answer.id());
        narrator.expect(
                "the goods in the opened seal", items.size(), document.items().size());
        narrator.tell(
                "%s: NICS of %s issues %s, eATA ID %d; the wallet opens the seal and finds %d items, %,.2f %s.",
                title,
                home,
                carnet.number(),
                answer.id(),
                document.items().size(),
                document.totalValue(),
                document.currency());
        var signature = wallet.sign(answer.id(), SIGNER);
        narrator.expect("who signed", SIGNER, signature.signer());
        narrator.tell("%s: %s signs version %d.", carnet.number(), SIGNER, signature.documentVersion());
        return new DemoCarnet(title, answer.id(), carnet, holder, new AtomicInteger());
    }

    Travel prepare(DemoCarnet carnet, String from, String to, String items) {
        Travel travel = cast.wallet(carnet.holder())
                .prepare(carnet.id(), plan(from, to, items))
                .orFail();
        narrator.tell(
                "%s: the holder prepares %s → %s with items %s; declarations: %s.",
                carnet.number(),
                from,
                to,
                items,
                String.join(
                        ", ",
                        travel.declarations().stream().map(d -> words(d.type())).toList()));
        return travel;
    }

    static PrepareTravel plan(String from, String to, String items) {
        return new PrepareTravel(
                from + " to " + to,
                from,
                to,
                List.of(),
                items,
                null, // in the signer's name
                TransportMode.LAND,
                null,
                "2 flight cases",
                null);
    }

    /** Scans the QR of the wallet and commits; with {@code changes} to the wizard's fields. */
    Officer.Outcome commit(
            DemoCarnet carnet, Travel travel, TransactionType type, String country, Officer.Changes changes) {
        Officer.Outcome outcome = attempt(carnet, travel, type, country, changes);
        if (outcome.refusal() != null) {
            throw new UnexpectedAnswer(
                    carnet.number() + ": " + words(type) + " in " + country + " was refused: " + outcome.refusal());
        }
        carnet.mails().incrementAndGet();
        narrator.tell(
                "%s: officer of %s scans, checks and commits the %s of %s; verification code %s%s.",
                carnet.number(),
                country,
                words(type),
                outcome.items(),
                outcome.verificationCode(),
                outcome.warnings().isEmpty() ? "" : ", warned " + outcome.warnings());
        return outcome;
    }

    Officer.Outcome commit(DemoCarnet carnet, Travel travel, TransactionType type, String country) {
        return commit(carnet, travel, type, country, Officer.Changes.none());
    }

    /** The same, whether it is committed or refused. */
    Officer.Outcome attempt(
            DemoCarnet carnet, Travel travel, TransactionType type, String country, Officer.Changes changes) {
        Declaration declaration = declaration(carnet, travel, type);
        String scanned = cast.wallet(carnet.holder()).scanned(carnet.id(), travel.id(), declaration.id());
        return cast.officer(country).process(scanned, changes);
    }

    Declaration declaration(DemoCarnet carnet, Travel travel, TransactionType type) {
        return cast.wallet(carnet.holder()).travel(carnet.id(), travel.id()).declarations().stream()
                .filter(d -> d.type() == type && d.state() != Declaration.State.COMMITTED)
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswer(carnet.number() + " has no open " + words(type)));
    }

    static String words(TransactionType type) {
        return type.name()
                .toLowerCase(Locale.ROOT)
                .replace("re_", "re-")
                .replace("pre_", "pre-")
                .replace('_', ' ');
    }
}
