package io.eata.core.customs;

import io.eata.contracts.Page;
import io.eata.contracts.core.CarnetFile;
import io.eata.core.file.CarnetFiles;
import io.eata.core.file.FileDownload;
import io.eata.core.power.Powers;
import io.eata.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files as customs may see them: of carnets that they know; powers of attorney only where one was used towards them. */
@Component
public final class CustomsFiles {

    private final Openings openings;
    private final CarnetFiles files;
    private final Powers powers;

    CustomsFiles(Openings openings, CarnetFiles files, Powers powers) {
        this.openings = openings;
        this.files = files;
        this.powers = powers;
    }

    /**
     * Attachments and stamped covers.
     *
     * @param code of an open declaration, where the territory has not dealt with the carnet yet
     */
    public Page<CarnetFile> page(
            Officer officer, long carnetId, @Nullable String code, @Nullable String cursor, int limit) {
        openings.requireKnown(officer, carnetId, code);
        return files.page(carnetId, cursor, limit);
    }

    /** @throws ProblemException {@code not-found} also for a power of attorney that no declaration of the territory uses */
    public FileDownload find(Officer officer, long carnetId, long id, @Nullable String code) {
        openings.requireKnown(officer, carnetId, code);
        var found = files.find(carnetId, id);
        return switch (found.kind()) {
            case ATTACHMENT, STAMPED_COVER -> found.download();
            case POWER_OF_ATTORNEY -> {
                if (!powers.isUsedIn(id, officer.territory())) {
                    throw CarnetFiles.noSuchFile();
                }
                yield found.download();
            }
        };
    }
}
