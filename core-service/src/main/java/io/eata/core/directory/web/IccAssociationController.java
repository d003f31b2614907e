package io.eata.core.directory.web;

import io.eata.contracts.Page;
import io.eata.contracts.directory.EditAssociation;
import io.eata.contracts.directory.IccAssociationApi;
import io.eata.contracts.directory.ListedAssociation;
import io.eata.contracts.directory.RecordedAssociation;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.IfMatch;
import io.eata.core.directory.AssociationEditing;
import io.eata.core.directory.AssociationStore;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('ICC_OPERATIONS')")
class IccAssociationController implements IccAssociationApi {

    private static final Pattern CODE = Pattern.compile(ListedAssociation.CODE);

    private final AssociationStore store;
    private final AssociationEditing editing;

    IccAssociationController(AssociationStore store, AssociationEditing editing) {
        this.store = store;
        this.editing = editing;
    }

    @Override
    public Page<RecordedAssociation> list(@Nullable String after, @Nullable Integer limit) {
        if (after != null && !CODE.matcher(after).matches()) {
            throw ProblemException.invalid("after", "Association", "is not the code of an association");
        }
        int rows = Cursors.limit(limit);
        var found = store.page(after == null ? "" : after, rows + 1);
        var page = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(page, found.size() > rows ? page.getLast().code() : null);
    }

    @Override
    public ResponseEntity<RecordedAssociation> get(String code) {
        return tagged(store.find(code).orElseThrow(() -> ProblemException.notFound("There is no such association")));
    }

    @Override
    public ResponseEntity<RecordedAssociation> edit(
            @Nullable String version, String code, EditAssociation association) {
        if (version == null) {
            throw new ProblemException(ProblemCode.VERSION_REQUIRED, "There is no If-Match header");
        }
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.notFound("A code looks like CH-ALLIANCE");
        }
        return tagged(editing.edit(
                code, IfMatch.version(version), association, Caller.current().subject()));
    }

    private static ResponseEntity<RecordedAssociation> tagged(RecordedAssociation recorded) {
        return ResponseEntity.ok().eTag(Integer.toString(recorded.version())).body(recorded);
    }
}
