package io.eata.journeys.demo;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;

import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.Travel;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.journeys.people.Launcher;
import io.eata.journeys.people.Officer;
import io.eata.journeys.people.Wallet;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The story, chapter by chapter. Whatever differs from what should be ends it. */
final class Story {

    private static final int SHEET_ITEMS = 1_500;
    private static final List<String> EUROPE = List.of("EU", "GB", "NO");

    private final Cast cast;
    private final Casework work;
    private final Narrator narrator;
    private final Map<DemoCarnet, Verdict.Status> expected = new LinkedHashMap<>();

    Story(Cast cast, Casework work, Narrator narrator) {
        this.cast = cast;
        this.work = work;
        this.narrator = narrator;
    }

    /** Carnets in the order of the story with the verdict each should get once expired. */
    Map<DemoCarnet, Verdict.Status> expectedVerdicts() {
        return expected;
    }

    void workedExamples() {
        narrator.chapter("The worked examples: a film crew goes to Berlin");
        var never = film("883, nothing came back");
        outwards(never, "1-20");
        expected.put(never, Verdict.Status.TO_CHECK);

        var half = film("884, one half came back");
        outwards(half, "1-20");
        back(half, "1-10");
        expected.put(half, Verdict.Status.TO_CHECK);

        var both = film("885, both halves came back");
        outwards(both, "1-20");
        back(both, "1-10");
        back(both, "11-20");
        expected.put(both, Verdict.Status.TERMINATED);

        var part = film("886, items 7-10 there and back");
        outwards(part, "7-10");
        back(part, "7-10");
        expected.put(part, Verdict.Status.TERMINATED);
    }

    void spreadsheet(Path folder) {
        narrator.chapter("A rally team with 1,500 items from a spreadsheet");
        Path sheet = folder.resolve("general-list.xlsx");
        GeneralListSheet.write(sheet, SHEET_ITEMS);
        var rally = work.issue("1,500 items", "NO", true, false, List.of("EU", "CH"), GeneralListSheet.read(sheet), 2);
        Travel travel = work.prepare(rally, "NO", "FR", "1-1500");
        work.commit(rally, travel, VALIDATION, "NO");
        work.commit(rally, travel, EXPORTATION, "NO");
        work.commit(rally, travel, IMPORTATION, "FR", Officer.Changes.items("1-1499"));
        expected.put(rally, Verdict.Status.TO_CHECK);
    }

    void paperHome() {
        narrator.chapter("From a paper home territory");
        var paper = work.issue("Paper home", "JP", false, true, List.of("CH"), FilmEquipment.list(), 2);
        Travel in = work.prepare(paper, "JP", "CH", "1-20");
        work.commit(paper, in, IMPORTATION, "CH");
        Travel out = work.prepare(paper, "CH", "JP", "1-20");
        work.commit(paper, out, RE_EXPORTATION, "CH");
        expected.put(paper, Verdict.Status.TERMINATED);
    }

    void refusedAtTheBorder() {
        narrator.chapter("Refused at the border");
        var hasty = film("Not validated");
        Travel travel = work.prepare(hasty, "CH", "DE", "1-20");
        var refused = work.attempt(hasty, travel, IMPORTATION, "DE", Officer.Changes.none());
        narrator.expect("the refusal", "NOT_ACTIVATED", refused.refusal());
        narrator.tell("%s: the officer of DE is told NOT_ACTIVATED; nothing is written.", hasty.number());
        var standing = cast.wallet(hasty.holder()).standing(hasty.id()).orFail();
        narrator.expect("the ledger", 0L, standing.sequence());
        expected.put(hasty, Verdict.Status.TERMINATED);
    }

    void cancelledAndRedone() {
        narrator.chapter("Cancelled and done again");
        var carnet = film("A slip of the pen");
        Travel travel = work.prepare(carnet, "CH", "GB", "1-20");
        work.commit(carnet, travel, VALIDATION, "CH");
        work.commit(carnet, travel, EXPORTATION, "CH");
        var slip = work.commit(carnet, travel, IMPORTATION, "GB", Officer.Changes.items("1-2"));
        Wallet wallet = cast.wallet(carnet.holder());
        String usedCode =
                wallet.receipt(carnet.id(), slip.sequence()).transaction().verificationCode();
        narrator.expect("the verification code in the wallet", slip.verificationCode(), usedCode);
        String told =
                String.valueOf(wallet.receipt(carnet.id(), slip.sequence()).cancellationCode());
        cast.officer("GB").cancel(carnet.id(), slip.sequence(), told);
        carnet.mails().incrementAndGet();
        narrator.tell("%s: the holder tells the cancellation code; the officer of GB cancels.", carnet.number());
        work.commit(carnet, travel, IMPORTATION, "GB");
        narrator.expect(
                "what stands in GB",
                "1-20",
                wallet.standing(carnet.id()).orFail().outstanding().get("GB"));
        expected.put(carnet, Verdict.Status.TO_CHECK);
    }

    void onHold() {
        narrator.chapter("On hold");
        var carnet = film("Seals to be checked");
        Travel travel = work.prepare(carnet, "CH", "FR", "1-20");
        work.commit(carnet, travel, VALIDATION, "CH");
        work.commit(carnet, travel, EXPORTATION, "CH");
        String scanned = cast.wallet(carnet.holder())
                .scanned(
                        carnet.id(),
                        travel.id(),
                        work.declaration(carnet, travel, IMPORTATION).id());
        cast.officer("FR").hold(scanned, "Seals to be checked");
        narrator.tell("%s: an officer of FR puts it on hold.", carnet.number());
        var refused = work.attempt(carnet, travel, IMPORTATION, "DE", Officer.Changes.none());
        narrator.expect("the refusal", "ON_HOLD", refused.refusal());
        narrator.tell("%s: a colleague in DE, the same customs territory, is told ON_HOLD.", carnet.number());
        cast.officer("FR").release(carnet.id());
        narrator.tell("%s: the office in FR releases it.", carnet.number());
        work.commit(carnet, travel, IMPORTATION, "DE");
        expected.put(carnet, Verdict.Status.TO_CHECK);
    }

    void coreIsDown(Launcher launcher) {
        narrator.chapter("The core is down for a while");
        var carnet = expected.keySet().iterator().next();
        var association = cast.association("CH");
        String token = association.token();
        narrator.expect(
                "the standing's source",
                StandingView.Source.CORE,
                association.standingFrom(1, carnet.id(), token).orFail().source());
        launcher.run("stop", "core");
        try {
            var replica = association.standingFrom(1, carnet.id(), token).orFail();
            narrator.expect("the standing's source", StandingView.Source.REPLICA, replica.source());
            narrator.expect(
                    "what stands in the EU", "1-20", replica.outstanding().get("EU"));
            narrator.tell(
                    "%s: with core stopped, the proxy answers from its replica, known to be true %d s ago: items %s in EU.",
                    carnet.number(), replica.ageSeconds(), replica.outstanding().get("EU"));
            var write = cast.wallet(carnet.holder()).prepare(carnet.id(), Casework.plan("DE", "CH", "1"));
            narrator.expect("the answer to a command", 503, write.status());
            narrator.tell("A command is answered %d %s: nothing was written.", write.status(), write.code());
        } finally {
            launcher.run("start", "core");
        }
        narrator.tell("Core is back.");
    }

    private DemoCarnet film(String title) {
        return work.issue(title, "CH", true, true, EUROPE, FilmEquipment.list(), 2);
    }

    private void outwards(DemoCarnet carnet, String items) {
        Travel travel = work.prepare(carnet, "CH", "DE", items);
        work.commit(carnet, travel, VALIDATION, "CH");
        work.commit(carnet, travel, EXPORTATION, "CH");
        work.commit(carnet, travel, IMPORTATION, "DE");
    }

    private void back(DemoCarnet carnet, String items) {
        Travel travel = work.prepare(carnet, "DE", "CH", items);
        work.commit(carnet, travel, RE_EXPORTATION, "DE");
        work.commit(carnet, travel, RE_IMPORTATION, "CH");
    }
}
