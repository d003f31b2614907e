package io.eata.core.draft.web;

import io.eata.contracts.Page;
import io.eata.contracts.carnet.AttachedFile;
import io.eata.contracts.core.Draft;
import io.eata.contracts.core.DraftApi;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.DraftSummary;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.IfMatch;
import io.eata.core.association.Issuer;
import io.eata.core.draft.Attachments;
import io.eata.core.draft.Drafts;
import io.eata.core.file.UploadedFile;
import io.eata.core.idempotency.CommandKey;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('ISSUER')")
class DraftController implements DraftApi {

    private final Drafts drafts;
    private final Attachments attachments;

    DraftController(Drafts drafts, Attachments attachments) {
        this.drafts = drafts;
        this.attachments = attachments;
    }

    @Override
    public Draft create(String idempotencyKey, DraftCarnet draft) {
        var issuer = issuer();
        var key = CommandKey.of(issuer.subject(), idempotencyKey, "create-draft", draft);
        return drafts.create(issuer, key, draft);
    }

    @Override
    public Page<DraftSummary> list(@Nullable String cursor, @Nullable Integer limit) {
        return drafts.list(issuer(), cursor, Cursors.limit(limit));
    }

    @Override
    public Draft get(long id) {
        return drafts.find(issuer(), id);
    }

    @Override
    public Draft replace(@Nullable String version, long id, DraftCarnet draft) {
        return drafts.replace(issuer(), id, read(version), draft);
    }

    @Override
    public void delete(long id) {
        drafts.delete(issuer(), id);
    }

    @Override
    public IssuedCarnet issue(String idempotencyKey, long id) {
        var issuer = issuer();
        return drafts.issue(issuer, CommandKey.of(issuer.subject(), idempotencyKey, "issue-draft/" + id, id), id);
    }

    @Override
    public AttachedFile attach(String idempotencyKey, long id, String name, byte[] content) {
        var issuer = issuer();
        var file = UploadedFile.of(name, content);
        var key = CommandKey.of(issuer.subject(), idempotencyKey, "attach/" + id, file.named());
        return attachments.attach(issuer, key, id, file);
    }

    @Override
    public List<AttachedFile> attachments(long id) {
        return attachments.list(issuer(), id);
    }

    @Override
    public ResponseEntity<byte[]> attachment(long id, long file) {
        return attachments.find(issuer(), id, file).answer();
    }

    @Override
    public void detach(long id, long file) {
        attachments.detach(issuer(), id, file);
    }

    private static int read(@Nullable String version) {
        if (version == null) {
            throw new ProblemException(ProblemCode.VERSION_REQUIRED, "There is no If-Match header");
        }
        return IfMatch.version(version);
    }

    private static Issuer issuer() {
        return Issuer.of(Caller.current());
    }
}
