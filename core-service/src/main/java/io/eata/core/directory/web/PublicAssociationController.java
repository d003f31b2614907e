package io.eata.core.directory.web;

import io.eata.contracts.Page;
import io.eata.contracts.directory.ListedAssociation;
import io.eata.contracts.directory.PublicAssociationApi;
import io.eata.core.directory.AssociationReading;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
@SecurityRequirements
class PublicAssociationController implements PublicAssociationApi {

    /** An edit by ICC is seen everywhere after this time at the latest. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Pattern CODE = Pattern.compile(ListedAssociation.CODE);
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final AssociationReading reading;

    PublicAssociationController(AssociationReading reading) {
        this.reading = reading;
    }

    @Override
    public ResponseEntity<Page<ListedAssociation>> list(
            @Nullable String country, @Nullable String after, @Nullable Integer limit) {
        if (after != null && !CODE.matcher(after).matches()) {
            throw ProblemException.invalid("after", "Association", "is not the code of an association");
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw ProblemException.invalid("country", "Country", "is not the code of a country");
        }
        return cached(reading.list(country, after == null ? "" : after, Cursors.limit(limit)));
    }

    @Override
    public ResponseEntity<ListedAssociation> get(String code) {
        return cached(reading.one(code));
    }

    private static <T> ResponseEntity<T> cached(T answer) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(answer);
    }
}
