package io.eata.identity.letter.web;

import io.eata.contracts.identity.LetterApi;
import io.eata.contracts.identity.OpenedLetter;
import io.eata.contracts.problem.ProblemCode;
import io.eata.identity.letter.LetterRows;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('NOTIFICATION')")
class LetterController implements LetterApi {

    private final LetterRows letters;
    private final Clock clock;

    LetterController(LetterRows letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public OpenedLetter letter(UUID id) {
        return letters.open(id, clock.instant())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "the letter was sent, its time is over, or there is none"));
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void sent(UUID id) {
        letters.sent(id, clock.instant());
    }
}
