package io.eata.portal.bulk;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.identity.AccountView;
import io.eata.contracts.identity.AppliedAccountRow;
import io.eata.contracts.identity.ApplyAccountRow;
import io.eata.contracts.identity.UndoAccountRow;
import io.eata.contracts.identity.UndoneAccountRow;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.identity.AccountImports;
import io.eata.portal.identity.IdentityAccess;
import io.eata.portal.office.KeptOffice;
import io.eata.portal.office.Mistake;
import io.eata.portal.office.OfficeBook;
import io.eata.portal.office.Region;
import io.eata.portal.office.RegionBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Accounts in bulk. Identity keeps them and has the rules; each row is done there once, on behalf of the administrator who began the import,
 * and is asked for again when its answer is lost.
 */
@Component
final class AccountTarget implements Target {

    /** As few as keep the transaction short, even if each answer takes its time. */
    private static final int CHUNK = 10;

    private final AccountImports imports;
    private final AccountChecks checks;
    private final IdentityAccess identity;
    private final OfficeBook offices;
    private final RegionBook regions;

    AccountTarget(
            AccountImports imports,
            AccountChecks checks,
            IdentityAccess identity,
            OfficeBook offices,
            RegionBook regions) {
        this.imports = imports;
        this.checks = checks;
        this.identity = identity;
        this.offices = offices;
        this.regions = regions;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.ACCOUNTS;
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public Map<String, List<String>> choices(String country) {
        return Map.of(
                "region",
                regions.of(country).stream()
                        .filter(Region::active)
                        .map(Region::name)
                        .toList(),
                "office",
                AllOffices.of(offices, country).stream()
                        .filter(KeptOffice::active)
                        .map(it -> AccountCells.label(
                                it.office().code(), it.office().name()))
                        .toList(),
                "locale",
                AccountCells.languages());
    }

    @Override
    public List<Map<String, String>> present(String country) {
        var names = AllOffices.of(offices, country).stream()
                .collect(toMap(it -> it.office().code(), it -> it.office().name()));
        var all = new ArrayList<Map<String, String>>();
        @Nullable String after = null;
        do {
            var next = after;
            if (!(identity.askForAccounts(api -> api.list(null, null, null, null, next, Limits.PAGE))
                    instanceof Answer.Given<Page<AccountView>>(var page))) {
                throw new CannotAskException("identity lists no accounts");
            }
            page.rows().forEach(account -> all.add(AccountCells.of(account, names)));
            after = page.next();
        } while (after != null && all.size() + Limits.PAGE <= SheetKind.MOST_ROWS);
        return all;
    }

    @Override
    public List<List<Mistake>> check(Officer by, List<Map<String, String>> rows) {
        return checks.of(
                by,
                rows,
                regions.of(by.country()).stream().map(Region::name).collect(toSet()),
                AllOffices.of(offices, by.country()).stream()
                        .map(it -> it.office().code())
                        .collect(toSet()));
    }

    @Override
    public Applied apply(Import run, ImportRow row) {
        var what = new ApplyAccountRow(run.country(), run.startedBy(), AccountCells.row(row.cells()));
        return switch (imports.ask(api -> api.apply(run.id(), row.number(), what))) {
            case Answer.Given<AppliedAccountRow> _ -> new Applied.Done(null, 0);
            case Answer.Refused<AppliedAccountRow>(var problem) ->
                new Applied.Refused(AccountRules.of(problem).rule());
            case Answer.Silent<AppliedAccountRow> _ -> throw silence(run, row);
        };
    }

    @Override
    public @Nullable String takeBack(Import run, ImportRow row) {
        return undo(run, row, run.state() == Import.State.UNDOING ? run.undoneBy() : null);
    }

    @Override
    public void settle(Import run, ImportRow row) {
        undo(run, row, null);
    }

    /** @param by who asked for it; null if it happens by itself */
    private @Nullable String undo(Import run, ImportRow row, @Nullable String by) {
        var who = new UndoAccountRow(run.country(), by);
        return switch (imports.ask(api -> api.undo(run.id(), row.number(), who))) {
            case Answer.Given<UndoneAccountRow>(var undone) -> kept(undone.kept());
            case Answer.Refused<UndoneAccountRow>(var problem) ->
                switch (AccountRules.of(problem).rule()) {
                    case "bulk.rule.account.last" -> "bulk.kept.needed";
                    case "bulk.rule.account.administrator" -> "bulk.kept.administrator";
                    default -> Outcomes.CHANGED;
                };
            case Answer.Silent<UndoneAccountRow> _ -> throw silence(run, row);
        };
    }

    private static @Nullable String kept(UndoneAccountRow.@Nullable Kept kept) {
        return switch (kept) {
            case null -> null;
            case CHANGED -> Outcomes.CHANGED;
            case USED -> Outcomes.USED;
            case GONE -> Outcomes.GONE;
        };
    }

    private static CannotAskException silence(Import run, ImportRow row) {
        return new CannotAskException("identity is silent about row " + row.number() + " of import " + run.id());
    }
}
