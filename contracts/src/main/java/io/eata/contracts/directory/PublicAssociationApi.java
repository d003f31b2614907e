package io.eata.contracts.directory;

import io.eata.contracts.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The active associations of the guarantee chain; open to everybody. Answers may be cached. */
@HttpExchange(url = "/v1/public/associations", accept = "application/json")
public interface PublicAssociationApi {

    /**
     * By code.
     *
     * @param country only those of one country
     * @param after the last code of the page before
     */
    @GetExchange
    ResponseEntity<Page<ListedAssociation>> list(
            @RequestParam(name = "country", required = false) @Nullable String country,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    @GetExchange("/{code}")
    ResponseEntity<ListedAssociation> get(@PathVariable("code") String code);
}
