package io.eata.core.draft;

import io.eata.carnet.territory.Country;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.problem.FieldError;
import io.eata.core.StoredJson;
import io.eata.core.registry.CarnetMaking;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.Problems;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What keeps a draft from being issued: the very constraints and rules of issuing, whose names and words it answers with. */
@Component
final class DraftRules {

    private static final int MOST_ERRORS = 100;

    private final Validator validator;
    private final CarnetMaking making;

    DraftRules(Validator validator, CarnetMaking making) {
        this.validator = validator;
        this.making = making;
    }

    /** At most {@value #MOST_ERRORS}; none where it can be issued. */
    List<FieldError> broken(DraftCarnet draft, Country home) {
        return broken(draft, asWritten(draft), home);
    }

    /** @throws ProblemException {@code invalid-input} with all that {@link #broken} says */
    IssueCarnet complete(DraftCarnet draft, Country home) {
        var command = asWritten(draft);
        var errors = broken(draft, command, home);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return command;
    }

    private List<FieldError> broken(DraftCarnet draft, IssueCarnet command, Country home) {
        var missing = Problems.ofViolations(validator.validate(command)).errors();
        return Stream.concat(
                        Objects.requireNonNullElse(missing, List.<FieldError>of()).stream(),
                        making.broken(draft, home).stream())
                .distinct()
                .limit(MOST_ERRORS)
                .toList();
    }

    /** The command as the draft says it; what it lacks the command lacks, and only its constraints may be asked before they hold. */
    private static IssueCarnet asWritten(DraftCarnet draft) {
        return StoredJson.read(StoredJson.write(draft), IssueCarnet.class);
    }
}
