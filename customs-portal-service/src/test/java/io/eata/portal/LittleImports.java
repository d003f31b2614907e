package io.eata.portal;

import io.eata.contracts.identity.AccountRow;
import io.eata.contracts.identity.AccountView;
import io.eata.contracts.identity.AppliedAccountRow;
import io.eata.contracts.identity.ApplyAccountRow;
import io.eata.contracts.identity.CheckAccountRows;
import io.eata.contracts.identity.CheckedAccountRows;
import io.eata.contracts.identity.UndoneAccountRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Account imports as identity does them, for as many rules as the portal's tests need; of one import. */
final class LittleImports {

    /** How often each row was asked for. */
    final Map<String, Integer> asked = new ConcurrentHashMap<>();

    final Set<String> administrators = ConcurrentHashMap.newKeySet();

    /** Logins of accounts that their people have taken up. */
    final Set<String> used = ConcurrentHashMap.newKeySet();

    private final List<AccountView> accounts;
    private final Map<String, UUID> done = new ConcurrentHashMap<>();
    private final AtomicInteger answers = new AtomicInteger(Integer.MAX_VALUE);

    LittleImports(List<AccountView> accounts) {
        this.accounts = accounts;
    }

    void reset() {
        asked.clear();
        administrators.clear();
        used.clear();
        done.clear();
        answers.set(Integer.MAX_VALUE);
    }

    /** Loses every answer after so many. */
    void losesAnswersAfter(int rows) {
        answers.set(rows);
    }

    CheckedAccountRows check(CheckAccountRows question) {
        administrators.add(question.country() + " " + question.administrator());
        var mistakes = new ArrayList<CheckedAccountRows.Mistake>();
        for (int at = 0; at < question.rows().size(); at++) {
            var row = question.rows().get(at);
            boolean there = find(row.login()) != null;
            if (row.action() == AccountRow.Action.CREATE) {
                if (there) {
                    mistakes.add(new CheckedAccountRows.Mistake(at, "login-taken", "", ""));
                }
                if (!row.roles().containsValue(true)) {
                    mistakes.add(new CheckedAccountRows.Mistake(at, "invalid-input", "roles", "NotEmpty"));
                }
                if (Boolean.TRUE.equals(row.roles().get("REGIONAL_MANAGER")) && row.region() == null) {
                    mistakes.add(new CheckedAccountRows.Mistake(at, "invalid-input", "region", "Region"));
                }
            } else if (!there) {
                mistakes.add(new CheckedAccountRows.Mistake(at, "not-found", "", ""));
            }
        }
        return new CheckedAccountRows(mistakes);
    }

    /** Null for an answer that is lost, though the row was done. */
    synchronized @Nullable AppliedAccountRow apply(String number, ApplyAccountRow what) {
        administrators.add(what.country() + " " + what.administrator());
        asked.merge(number, 1, Integer::sum);
        var before = done.get(number);
        var row = what.row();
        var there = find(row.login());
        boolean creates = row.action() == AccountRow.Action.CREATE;
        var id = before != null ? before : creates || there == null ? UUID.randomUUID() : there.id();
        if (before == null) {
            done.put(number, id);
            if (creates) {
                accounts.add(view(id, row));
            } else {
                accounts.replaceAll(it -> it.id().equals(id) ? changed(it, row) : it);
            }
        }
        return answers.getAndDecrement() > 0 ? new AppliedAccountRow(id, creates) : null;
    }

    synchronized UndoneAccountRow undo(String number) {
        var id = done.remove(number);
        boolean stays = accounts.stream().anyMatch(it -> it.id().equals(id) && used.contains(it.login()));
        if (!stays) {
            accounts.removeIf(it -> it.id().equals(id));
        }
        return new UndoneAccountRow(stays ? UndoneAccountRow.Kept.USED : null);
    }

    private @Nullable AccountView find(String login) {
        return accounts.stream()
                .filter(it -> it.login().equals(login))
                .findFirst()
                .orElse(null);
    }

    private static AccountView view(UUID id, AccountRow row) {
        var roles = row.roles().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new AccountView(
                id,
                row.login(),
                row.name() == null ? "" : row.name(),
                row.locale() == null ? "en" : row.locale(),
                roles,
                Boolean.FALSE.equals(row.active()) ? "DISABLED" : "PENDING",
                row.region(),
                row.office(),
                Instant.EPOCH,
                null);
    }

    private static AccountView changed(AccountView account, AccountRow row) {
        return new AccountView(
                account.id(),
                account.login(),
                row.name() == null ? account.name() : row.name(),
                account.locale(),
                account.roles(),
                row.action() == AccountRow.Action.DEACTIVATE ? "DISABLED" : account.state(),
                row.region() == null ? account.region() : row.region(),
                account.office(),
                account.createdAt(),
                null);
    }
}
