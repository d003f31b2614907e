package io.eata.core.holder.web;

import io.eata.contracts.Page;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.HolderFileApi;
import io.eata.contracts.core.PowerOfAttorney;
import io.eata.core.file.CarnetFiles;
import io.eata.core.file.UploadedFile;
import io.eata.core.holder.CarriedCarnets;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.power.NewPower;
import io.eata.core.power.Powers;
import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('HOLDER')")
class HolderFileController implements HolderFileApi {

    private final CarriedCarnets carnets;
    private final CarnetFiles files;
    private final Powers powers;

    HolderFileController(CarriedCarnets carnets, CarnetFiles files, Powers powers) {
        this.carnets = carnets;
        this.files = files;
        this.powers = powers;
    }

    @Override
    public Page<CarnetFile> files(long id, @Nullable String cursor, @Nullable Integer limit) {
        carnets.requireCarried(subject(), id);
        return files.page(id, cursor, Cursors.limit(limit));
    }

    @Override
    public ResponseEntity<byte[]> file(long id, long file) {
        carnets.requireCarried(subject(), id);
        return files.find(id, file).download().answer();
    }

    @Override
    public Page<PowerOfAttorney> powersOfAttorney(long id, @Nullable String cursor, @Nullable Integer limit) {
        carnets.requireCarried(subject(), id);
        return powers.page(id, cursor, Cursors.limit(limit));
    }

    @Override
    public PowerOfAttorney addPowerOfAttorney(
            String idempotencyKey,
            long id,
            String name,
            String representative,
            LocalDate validUntil,
            @Nullable List<String> territories,
            byte[] content) {
        String subject = subject();
        carnets.requireCarried(subject, id);
        var file = UploadedFile.of(name, content);
        var power = NewPower.of(representative, validUntil, territories);
        String body = file.named() + "\n" + power;
        return powers.add(subject, CommandKey.of(subject, idempotencyKey, "add-power/" + id, body), id, power, file);
    }

    @Override
    public PowerOfAttorney withdrawPowerOfAttorney(String idempotencyKey, long id, long power) {
        String subject = subject();
        carnets.requireCarried(subject, id);
        var key = CommandKey.of(subject, idempotencyKey, "withdraw-power/" + id, power);
        return powers.withdraw(subject, key, id, power);
    }

    private static String subject() {
        return Caller.current().subject();
    }
}
