package io.eata.contracts.territory;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Territories and advice; open to everybody. Answers may be cached and carry an ETag. */
@HttpExchange(url = "/v1/public", accept = "application/json")
public interface PublicTerritoryApi {

    /**
     * All territories as of a day, today in UTC where none is named.
     *
     * @param digital only those that are digital on that day, or only those that are not
     */
    @GetExchange("/territories")
    ResponseEntity<TerritoryList> territories(
            @RequestParam(name = "on", required = false) @Nullable LocalDate on,
            @RequestParam(name = "digital", required = false) @Nullable Boolean digital);

    /** One territory with its rules as of a day, by its code or by that of a country in it. */
    @GetExchange("/territories/{code}")
    ResponseEntity<TerritoryView> territory(
            @PathVariable("code") String code, @RequestParam(name = "on", required = false) @Nullable LocalDate on);

    /** What to issue, carry and expect for a journey. */
    @PostExchange("/transition-advice")
    Advice advise(@RequestBody @Valid AskAdvice journey);
}
