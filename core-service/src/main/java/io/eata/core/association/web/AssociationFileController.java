package io.eata.core.association.web;

import io.eata.contracts.Page;
import io.eata.contracts.core.AssociationFileApi;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.PowerOfAttorney;
import io.eata.core.association.Covers;
import io.eata.core.association.Issuer;
import io.eata.core.association.OwnCarnets;
import io.eata.core.file.CarnetFiles;
import io.eata.core.file.UploadedFile;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.power.Powers;
import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('ISSUER')")
class AssociationFileController implements AssociationFileApi {

    private final OwnCarnets carnets;
    private final CarnetFiles files;
    private final Covers covers;
    private final Powers powers;

    AssociationFileController(OwnCarnets carnets, CarnetFiles files, Covers covers, Powers powers) {
        this.carnets = carnets;
        this.files = files;
        this.covers = covers;
        this.powers = powers;
    }

    @Override
    public Page<CarnetFile> files(long id, @Nullable String cursor, @Nullable Integer limit) {
        carnets.own(issuer(), id);
        return files.page(id, cursor, Cursors.limit(limit));
    }

    @Override
    public ResponseEntity<byte[]> file(long id, long file) {
        carnets.own(issuer(), id);
        return files.find(id, file).download().answer();
    }

    @Override
    public CarnetFile addCover(String idempotencyKey, long id, String name, byte[] content) {
        var issuer = issuer();
        var file = UploadedFile.of(name, content);
        var key = CommandKey.of(issuer.subject(), idempotencyKey, "add-cover/" + id, file.named());
        return covers.add(issuer, key, id, file);
    }

    @Override
    public Page<PowerOfAttorney> powersOfAttorney(long id, @Nullable String cursor, @Nullable Integer limit) {
        carnets.own(issuer(), id);
        return powers.page(id, cursor, Cursors.limit(limit));
    }

    private static Issuer issuer() {
        return Issuer.of(Caller.current());
    }
}
