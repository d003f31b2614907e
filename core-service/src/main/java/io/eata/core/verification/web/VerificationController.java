package io.eata.core.verification.web;

import io.eata.contracts.Page;
import io.eata.contracts.core.StartVerification;
import io.eata.contracts.core.VerificationApi;
import io.eata.contracts.core.VerificationFinding;
import io.eata.contracts.core.VerificationRun;
import io.eata.core.verification.Verifications;
import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('ICC_OPERATIONS')")
class VerificationController implements VerificationApi {

    private final Verifications verifications;

    VerificationController(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public VerificationRun start(StartVerification what) {
        return verifications.start(what, Caller.current().subject());
    }

    @Override
    public VerificationRun run(long id) {
        return verifications.run(id);
    }

    @Override
    public Page<VerificationFinding> findings(long id, long after, @Nullable Integer limit) {
        return verifications.findings(id, after, Cursors.limit(limit));
    }

    @Override
    public VerificationRun cancel(long id) {
        return verifications.cancel(id);
    }
}
