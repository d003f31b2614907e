package io.eata.core.territory.web;

import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.Page;
import io.eata.contracts.problem.ProblemCode;
import io.eata.contracts.territory.EditTerritory;
import io.eata.contracts.territory.IccTerritoryApi;
import io.eata.contracts.territory.RecordedTerritory;
import io.eata.contracts.territory.TerritoryChange;
import io.eata.core.territory.TerritoryEditing;
import io.eata.core.territory.TerritoryStore;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('ICC_OPERATIONS')")
class IccTerritoryController implements IccTerritoryApi {

    private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,9})\"?");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}");

    private final TerritoryStore store;
    private final TerritoryEditing editing;

    IccTerritoryController(TerritoryStore store, TerritoryEditing editing) {
        this.store = store;
        this.editing = editing;
    }

    @Override
    public Page<RecordedTerritory> list(@Nullable String after, @Nullable Integer limit) {
        int rows = Cursors.limit(limit);
        if (after != null && !CODE.matcher(after).matches()) {
            throw ProblemException.invalid("after", "Territory", "is not the code of a territory");
        }
        var found = store.page(after == null ? "" : after, rows + 1);
        var page = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                page, found.size() > rows ? page.getLast().territory().code().code() : null);
    }

    @Override
    public ResponseEntity<RecordedTerritory> get(String code) {
        return tagged(store.find(code(code)).orElseThrow(() -> ProblemException.notFound("There is no " + code)));
    }

    @Override
    public ResponseEntity<RecordedTerritory> edit(@Nullable String version, String code, EditTerritory edit) {
        if (version == null) {
            throw new ProblemException(ProblemCode.VERSION_REQUIRED, "There is no If-Match header");
        }
        var read = VERSION.matcher(version.strip());
        if (!read.matches()) {
            throw ProblemException.invalid(HttpHeaders.IF_MATCH, "Version", "is not a version such as \"1\"");
        }
        return tagged(editing.edit(Caller.current(), code(code), Integer.parseInt(read.group(1)), edit));
    }

    @Override
    public Page<TerritoryChange> history(String code, @Nullable Integer before, @Nullable Integer limit) {
        int rows = Cursors.limit(limit);
        int newest = before == null ? Integer.MAX_VALUE : before;
        var found = store.history(code(code), newest, rows + 1);
        var page = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                page, found.size() > rows ? Integer.toString(page.getLast().version()) : null);
    }

    private static ResponseEntity<RecordedTerritory> tagged(RecordedTerritory recorded) {
        return ResponseEntity.ok().eTag(Integer.toString(recorded.version())).body(recorded);
    }

    private static CustomsTerritory code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.notFound("There is no such territory");
        }
        return CustomsTerritory.of(code);
    }
}
