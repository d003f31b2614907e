package io.eata.core.customs.web;

import io.eata.contracts.Page;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.CustomsFileApi;
import io.eata.core.customs.CustomsFiles;
import io.eata.core.customs.Officer;
import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('OFFICER', 'CONTROLLER', 'REGIONAL_MANAGER', 'ADMIN')")
class CustomsFileController implements CustomsFileApi {

    private final CustomsFiles files;

    CustomsFileController(CustomsFiles files) {
        this.files = files;
    }

    @Override
    public Page<CarnetFile> files(long id, @Nullable String code, @Nullable String cursor, @Nullable Integer limit) {
        return files.page(officer(), id, code, cursor, Cursors.limit(limit));
    }

    @Override
    public ResponseEntity<byte[]> file(long id, long file, @Nullable String code) {
        return files.find(officer(), id, file, code).answer();
    }

    private static Officer officer() {
        return Officer.of(Caller.current());
    }
}
