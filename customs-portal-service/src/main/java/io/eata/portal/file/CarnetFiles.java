package io.eata.portal.file;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.core.CarnetFile;
import io.eata.platform.http.FileAnswer;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What officers see and save of a carnet's files: with a declaration's code where it is only shown to them, without it afterwards. */
@Component
public final class CarnetFiles {

    private final CustomsCore core;

    CarnetFiles(CustomsCore core) {
        this.core = core;
    }

    /** Attachments and stamped covers, newest first: all that a carnet can have. None where core says nothing now. */
    public List<CarnetFile> list(long carnet, @Nullable String code) {
        return core.askForFiles(api -> api.files(carnet, code, null, Limits.PAGE))
                        instanceof Answer.Given<Page<CarnetFile>>(var page)
                ? page.rows()
                : List.of();
    }

    /** @throws ResponseStatusException 404 where core knows no such file for this officer, 503 where it does not answer */
    public ResponseEntity<byte[]> download(long carnet, long file, @Nullable String code) {
        return switch (core.askForFiles(api -> api.file(carnet, file, code))) {
            case Answer.Given<ResponseEntity<byte[]>>(var answer) -> FileAnswer.passedOn(answer);
            case Answer.Refused<?> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Silent<?> _ -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }
}
