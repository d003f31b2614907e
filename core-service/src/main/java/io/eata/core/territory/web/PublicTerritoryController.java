package io.eata.core.territory.web;

import io.eata.contracts.territory.Advice;
import io.eata.contracts.territory.AskAdvice;
import io.eata.contracts.territory.PublicTerritoryApi;
import io.eata.contracts.territory.TerritoryList;
import io.eata.contracts.territory.TerritoryView;
import io.eata.core.territory.Advising;
import io.eata.core.territory.TerritoryReading;
import io.eata.core.territory.TerritoryReading.Tagged;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Territories and advice for everybody, and the list as a spreadsheet. */
@RestController
@SecurityRequirements
class PublicTerritoryController implements PublicTerritoryApi {

    /** An edit by ICC is seen everywhere after this time at the latest. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final TerritoryReading reading;
    private final Advising advising;

    PublicTerritoryController(TerritoryReading reading, Advising advising) {
        this.reading = reading;
        this.advising = advising;
    }

    @Override
    public ResponseEntity<TerritoryList> territories(@Nullable LocalDate on, @Nullable Boolean digital) {
        return cached(reading.list(on, digital));
    }

    @GetMapping(path = "/territories.csv", produces = "text/csv")
    ResponseEntity<String> csv(
            @RequestParam(name = "on", required = false) @Nullable LocalDate on,
            @RequestParam(name = "digital", required = false) @Nullable Boolean digital) {
        var list = reading.list(on, digital);
        return ResponseEntity.ok()
                .eTag(list.tag() + "-csv")
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"territories.csv\"")
                .body(TerritoryCsv.of(list.answer()));
    }

    @Override
    public ResponseEntity<TerritoryView> territory(String code, @Nullable LocalDate on) {
        return cached(reading.one(code, on));
    }

    @Override
    public Advice advise(AskAdvice journey) {
        return advising.advise(journey);
    }

    private static <T> ResponseEntity<T> cached(Tagged<T> tagged) {
        return ResponseEntity.ok()
                .eTag(tagged.tag())
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(tagged.answer());
    }
}
