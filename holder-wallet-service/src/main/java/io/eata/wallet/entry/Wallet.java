package io.eata.wallet.entry;

import io.eata.contracts.Page;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.core.PinAccess;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The carnets that an account carries, at most {@link #MOST}. Everything else asks here first whether it carries one. */
@Service
public class Wallet {

    /** Carnets of one account. */
    public static final int MOST = 1_000;

    private final HolderApi core;
    private final EntryStore store;
    private final PinTries tries;
    private final Clock clock;

    Wallet(HolderApi core, EntryStore store, PinTries tries, Clock clock) {
        this.core = core;
        this.store = store;
        this.tries = tries;
        this.clock = clock;
    }

    /** An entry of the wallet, and whether this call added it. */
    public record Addition(WalletEntry entry, boolean isNew) {}

    /**
     * Adds a carnet to the caller's wallet, if core believes the PIN.
     *
     * @param source address the request came from
     */
    public Addition add(String account, String source, PinAccess access) {
        if (store.count(account) >= MOST) {
            throw new ProblemException(ProblemCode.TOO_MANY, "Your wallet holds " + MOST + " carnets");
        }
        long attempt = tries.begin(account, source);
        boolean wrong = false;
        try {
            var entry =
                    WalletEntry.of(account, core.access(access), clock.instant().truncatedTo(ChronoUnit.MICROS));
            boolean isNew = store.add(entry);
            return new Addition(isNew ? entry : require(account, entry.carnetId()), isNew);
        } catch (RemoteProblemException e) {
            wrong = e.problem().code().equals(ProblemCode.NO_SUCH_CARNET_OR_PIN.code());
            throw e;
        } finally {
            tries.settle(attempt, wrong);
        }
    }

    /** Newest first. */
    public Page<WalletEntry> page(String account, @Nullable String cursor, @Nullable Integer limit) {
        int asked = Cursors.limit(limit);
        var rows = store.page(account, Cursors.decode(cursor, Long.MAX_VALUE)[0], asked + 1);
        List<WalletEntry> entries =
                rows.stream().limit(asked).map(EntryStore.Row::entry).toList();
        var next = rows.size() > asked ? Cursors.encode(rows.get(asked - 1).place()) : null;
        return new Page<>(entries, next);
    }

    /** The entry, if the account carries the carnet; refused as not found otherwise. */
    public WalletEntry require(String account, long carnetId) {
        return store.find(account, carnetId).orElseThrow(Wallet::notFound);
    }

    /** Takes the carnet out of this account's wallet; the carnet itself does not notice. */
    public void remove(String account, long carnetId) {
        if (!store.remove(account, carnetId)) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("Your wallet holds no such carnet");
    }
}
