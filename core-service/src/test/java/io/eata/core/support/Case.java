package io.eata.core.support;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.CancelTransaction;
import io.eata.contracts.core.CancelledTransaction;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.CommitTransaction.ExportStep;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.PinAccess;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.SignCarnet;
import io.eata.contracts.core.SigningCapacity;
import io.eata.contracts.core.Travel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One carnet on its way: issued, carried by a holder, and shown at borders. */
public final class Case {

    public static final Office BASEL = new Office("CH001251", "Basel/Weil Autobahn", "Europe/Zurich");
    public static final Office WEIL = new Office("DE004811", "Weil am Rhein-Autobahn", "Europe/Berlin");
    public static final Office LYON = new Office("FR003620", "Lyon aéroport", "Europe/Paris");
    public static final Office DOVER = new Office("GB000060", "Dover", "Europe/London");
    public static final Office OSLO = new Office("NO01011B", "Oslo", "Europe/Oslo");

    public static final String SIGNER = "Noa Keller";

    private static final Map<String, Office> OFFICES =
            Map.of("CH", BASEL, "DE", WEIL, "FR", LYON, "GB", DOVER, "NO", OSLO);

    public final IssuedCarnet issued;
    public final HolderApi holder;
    private final Desks desks;

    private Case(Desks desks, IssuedCarnet issued) {
        this.desks = desks;
        this.issued = issued;
        this.holder = desks.holder("holder of " + issued.number());
    }

    /** Issues what the form says; a holder's account has shown the PIN and signed the document. */
    public static Case of(Desks desks, Form form) {
        return carried(desks, desks.association().issue(Desks.key(), form.filledIn()));
    }

    /** Issues what the form says; a holder's account has shown the PIN. */
    public static Case unsigned(Desks desks, Form form) {
        var issued = desks.association().issue(Desks.key(), form.filledIn());
        var carnet = new Case(desks, issued);
        carnet.holder.access(new PinAccess(Long.toString(issued.id()), issued.pin()));
        return carnet;
    }

    /** A holder's account has shown the PIN of a carnet that was issued otherwise, and signed its document. */
    public static Case carried(Desks desks, IssuedCarnet issued) {
        var carnet = new Case(desks, issued);
        carnet.holder.access(new PinAccess(Long.toString(issued.id()), issued.pin()));
        carnet.sign();
        return carnet;
    }

    public static Case of(Desks desks) {
        return of(desks, new Form());
    }

    /** Home works on paper, so that it needs no validation. */
    public static Case paperHome(Desks desks) {
        var form = new Form();
        form.homeDigital = false;
        return of(desks, form);
    }

    public long id() {
        return issued.id();
    }

    /** Signs the current document. */
    public CarnetSignature sign() {
        String digest = holder.signature(id()).documentDigest();
        return holder.sign(Desks.key(), id(), new SignCarnet(SIGNER, SigningCapacity.LEGAL_REPRESENTATIVE, digest));
    }

    public Travel travel(String from, String to, String items) {
        return holder.prepare(Desks.key(), id(), plan(from, to, items));
    }

    public Travel again(Travel travel) {
        return holder.travel(id(), travel.id());
    }

    public static PrepareTravel plan(String from, String to, String items, String... transits) {
        return new PrepareTravel(
                "Trip to " + to,
                from,
                to,
                List.of(transits),
                items,
                "Noa Keller",
                null,
                "Studio 4",
                "2 cases",
                "fragile");
    }

    public static String code(Travel travel, TransactionType type) {
        return Objects.requireNonNull(declaration(travel, type).code(), "that declaration is committed");
    }

    public static Declaration declaration(Travel travel, TransactionType type) {
        return travel.declarations().stream()
                .filter(declaration -> declaration.type() == type)
                .findFirst()
                .orElseThrow();
    }

    public Receipt commit(String country, @Nullable String code, String items, Warning... confirmed) {
        return desks.officer(country).commit(Desks.key(), command(country, code, items, confirmed));
    }

    public Receipt commit(String country, CommitTransaction command) {
        return desks.officer(country).commit(Desks.key(), command);
    }

    public CommitTransaction command(String country, @Nullable String code, String items, Warning... confirmed) {
        return command(country, code, items, null, null, null, confirmed);
    }

    public CommitTransaction command(
            String country,
            @Nullable String code,
            String items,
            @Nullable ExportStep step,
            @Nullable String notReturned,
            @Nullable LocalDate finalDate,
            Warning... confirmed) {
        return new CommitTransaction(
                id(),
                code == null ? "none" : code,
                office(country),
                step,
                items,
                notReturned,
                finalDate,
                List.of(confirmed),
                null,
                "26" + country + "0001",
                "seen and found in order",
                null,
                Map.of(),
                null,
                null,
                null,
                null);
    }

    /** The same command, sent from that office and naming those vouchers. */
    public static CommitTransaction changed(CommitTransaction command, Office office, @Nullable List<Integer> answers) {
        return new CommitTransaction(
                command.carnetId(),
                command.code(),
                office,
                command.step(),
                command.items(),
                command.notReturned(),
                command.finalDate(),
                command.confirmedWarnings(),
                command.goodsExamined(),
                command.customsReference(),
                command.remarks(),
                command.seals(),
                command.identificationMarks(),
                command.actionOnGoodsProduced(),
                command.actionOnGoodsNotProduced(),
                command.processedAbroad(),
                answers);
    }

    public CancelledTransaction cancel(String country, Receipt receipt) {
        long sequence = receipt.transaction().sequence();
        var code = holder.receipt(id(), sequence).cancellationCode();
        return desks.officer(country)
                .cancel(Desks.key(), id(), sequence, new CancelTransaction(String.valueOf(code), office(country)));
    }

    public static Office office(String country) {
        return OFFICES.getOrDefault(country, BASEL);
    }
}
