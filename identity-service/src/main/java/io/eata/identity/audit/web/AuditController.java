package io.eata.identity.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.Page;
import io.eata.contracts.identity.AuditApi;
import io.eata.contracts.identity.AuditView;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.Accounts;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditEntry;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.audit.AuditLog.AuditFilter;
import io.eata.platform.http.FileAnswer;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('ADMIN', 'ASSOCIATION_ADMIN', 'COMPANY_MANAGER', 'ICC_OPERATIONS')")
class AuditController implements AuditApi {

    private static final int TEXT = 200;
    private static final int EXPORTED = 100_000;
    private static final int AT_ONCE = 1_000;

    private final AuditLog log;
    private final Accounts accounts;

    AuditController(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    @Override
    public Page<AuditView> list(
            @Nullable String target,
            @Nullable String actor,
            @Nullable String act,
            @Nullable Long before,
            @Nullable Integer limit) {
        var rows = Cursors.limit(limit);
        var found = log.page(
                Caller.current().organisation(),
                filter(target, actor, act),
                before == null ? Long.MAX_VALUE : before,
                rows + 1);
        var page = views(found.subList(0, Math.min(rows, found.size())));
        return new Page<>(
                page, found.size() > rows ? String.valueOf(page.getLast().id()) : null);
    }

    @Override
    public ResponseEntity<byte[]> export(@Nullable String target, @Nullable String actor, @Nullable String act) {
        var organisation = Caller.current().organisation();
        var filter = filter(target, actor, act);
        var csv = new AuditCsv();
        var before = Long.MAX_VALUE;
        List<AuditEntry> batch;
        do {
            batch = log.page(organisation, filter, before, AT_ONCE);
            csv.add(views(batch));
            before = batch.isEmpty() ? before : batch.getLast().id();
        } while (batch.size() == AT_ONCE && csv.rows() < EXPORTED);
        return FileAnswer.of(
                "audit-" + organisation + ".csv",
                new MediaType("text", "csv", UTF_8),
                csv.toString().getBytes(UTF_8));
    }

    private List<AuditView> views(List<AuditEntry> entries) {
        var logins = new HashMap<String, String>();
        return entries.stream().map(entry -> view(entry, logins)).toList();
    }

    private AuditView view(AuditEntry entry, Map<String, String> logins) {
        return new AuditView(
                entry.id(),
                entry.at(),
                entry.actor(),
                login(entry.actor(), logins),
                entry.act().name(),
                entry.target(),
                entry.target() == null ? null : login(entry.target(), logins),
                entry.details());
    }

    private @Nullable String login(String id, Map<String, String> known) {
        var login = known.computeIfAbsent(
                id,
                it -> account(it)
                        .filter(account -> account.state() != AccountState.ERASED)
                        .map(Account::login)
                        .orElse(""));
        return login.isEmpty() ? null : login;
    }

    private Optional<Account> account(String id) {
        try {
            return accounts.byId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a client, or the platform
        }
    }

    private static AuditFilter filter(@Nullable String target, @Nullable String actor, @Nullable String act) {
        return new AuditFilter(bounded("target", target), bounded("actor", actor), act(act));
    }

    private static @Nullable Act act(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(Act.values())
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.invalid("act", "Enum", "is none of " + Arrays.toString(Act.values())));
    }

    private static @Nullable String bounded(String field, @Nullable String text) {
        if (text != null && text.length() > TEXT) {
            throw ProblemException.invalid(field, "Size", "is longer than " + TEXT + " characters");
        }
        return text == null || text.isBlank() ? null : text;
    }
}
