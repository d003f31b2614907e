package io.eata.portal.bulk;

import io.eata.contracts.identity.AccountRow;
import io.eata.contracts.identity.CheckAccountRows;
import io.eata.contracts.identity.CheckedAccountRows;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.identity.AccountImports;
import io.eata.portal.office.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What is wrong with rows of accounts: of the sheet and of the administration's regions and offices we say, all else identity. */
@Component
final class AccountChecks {

    private final AccountImports imports;

    AccountChecks(AccountImports imports) {
        this.imports = imports;
    }

    /**
     * What is wrong with each row.
     *
     * @param regions names of all that there are
     * @param offices codes of all that there are
     * @throws CannotAskException if identity does not answer
     */
    List<List<Mistake>> of(Officer by, List<Map<String, String>> rows, Set<String> regions, Set<String> offices) {
        var keys = new KeyChecks(SheetKind.ACCOUNTS);
        var plain = rows.stream().map(AccountCells::plain).toList();
        List<List<Mistake>> all = new ArrayList<>();
        plain.forEach(cells -> all.add(new ArrayList<>(keys.of(cells))));
        var readable = IntStream.range(0, rows.size())
                .filter(at -> all.get(at).stream().noneMatch(AccountChecks::ofKeyOrAction))
                .boxed()
                .toList();
        for (int from = 0; from < readable.size(); from += CheckAccountRows.MOST) {
            ask(by, plain, readable.subList(from, Math.min(readable.size(), from + CheckAccountRows.MOST)), all);
        }
        for (int at : readable) {
            places(AccountCells.row(plain.get(at)), regions, offices, all.get(at));
        }
        return all;
    }

    private static boolean ofKeyOrAction(Mistake mistake) {
        return mistake.field().equals("action") || mistake.field().equals(SheetKind.ACCOUNTS.key());
    }

    private void ask(Officer by, List<Map<String, String>> cells, List<Integer> asked, List<List<Mistake>> all) {
        var question = new CheckAccountRows(
                by.country(),
                by.subject(),
                asked.stream().map(at -> AccountCells.row(cells.get(at))).toList());
        switch (imports.ask(api -> api.check(question))) {
            case Answer.Given<CheckedAccountRows>(var checked) ->
                checked.mistakes().forEach(it -> add(all.get(asked.get(it.at())), AccountRules.of(it)));
            case Answer.Refused<CheckedAccountRows>(var problem) ->
                asked.forEach(at -> add(all.get(at), AccountRules.of(problem)));
            case Answer.Silent<CheckedAccountRows> _ -> throw new CannotAskException("identity checks no accounts");
        }
    }

    private static void places(AccountRow row, Set<String> regions, Set<String> offices, List<Mistake> mistakes) {
        if (row.action() == AccountRow.Action.DEACTIVATE) {
            return;
        }
        if (row.region() != null && !regions.contains(row.region())) {
            add(mistakes, new Mistake("region", "office.rule.region.unknown"));
        }
        if (row.office() != null && !offices.contains(row.office())) {
            add(mistakes, new Mistake("office", "bulk.rule.account.office"));
        }
    }

    /** The first mistake of a cell is the one that is told. */
    private static void add(List<Mistake> mistakes, Mistake mistake) {
        if (mistakes.stream().noneMatch(it -> it.field().equals(mistake.field()))) {
            mistakes.add(mistake);
        }
    }
}
