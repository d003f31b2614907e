package io.eata.portal.directory;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.directory.ListedAssociation;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import io.eata.portal.page.Folded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The associations of the chain as core knows them, five minutes old at most; those known last when core does not answer. */
@Component
public final class Associations {

    private static final Duration FRESH = Duration.ofMinutes(5);
    /** As many as 2,000 associations: there are fewer than 1,000 chambers in the chain. */
    private static final int MOST_PAGES = 10;

    private final CustomsCore core;
    private final Clock clock;
    private volatile Copy copy = new Copy(Instant.MIN, List.of());

    Associations(CustomsCore core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    /** By country, guaranteeing ones before those that stand under them. */
    public List<ListedAssociation> all() {
        var known = copy;
        if (known.until().isAfter(clock.instant())) {
            return known.rows();
        }
        var read = read();
        read.ifPresent(rows -> copy = new Copy(clock.instant().plus(FRESH), rows));
        return read.orElse(known.rows());
    }

    /** Those that a filter asks for. */
    public List<ListedAssociation> matching(DirectoryFilter filter) {
        return all().stream()
                .filter(it -> filter.country() == null || filter.country().equals(it.country()))
                .filter(it -> filter.words().isEmpty()
                        || Folded.of(it.name() + " " + it.code() + " " + (it.address() == null ? "" : it.address()))
                                .hasAll(filter.words()))
                .toList();
    }

    public Optional<ListedAssociation> find(String code) {
        return all().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    private Optional<List<ListedAssociation>> read() {
        var rows = new ArrayList<ListedAssociation>();
        String after = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            var page = page(after);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            rows.addAll(page.get().rows());
            after = page.get().next();
            if (after == null) {
                break;
            }
        }
        rows.sort(Comparator.comparing(ListedAssociation::country)
                .thenComparing(ListedAssociation::kind)
                .thenComparing(ListedAssociation::name));
        return Optional.of(List.copyOf(rows));
    }

    private Optional<Page<ListedAssociation>> page(@Nullable String after) {
        return core.askForAssociations(api -> api.list(null, after, Limits.PAGE))
                        instanceof Answer.Given<ResponseEntity<Page<ListedAssociation>>>(var answer)
                ? Optional.ofNullable(answer.getBody())
                : Optional.empty();
    }

    /** @param until when it is no longer fresh */
    private record Copy(Instant until, List<ListedAssociation> rows) {}
}
