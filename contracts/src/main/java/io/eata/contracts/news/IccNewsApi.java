package io.eata.contracts.news;

import io.eata.contracts.Page;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * ICC writes the news; role ICC_OPERATIONS. Changes name the version they were made on: 428 without {@code If-Match}, 412
 * {@code version-mismatch} when somebody else was faster.
 */
@HttpExchange(url = "/v1/icc/news", accept = "application/json")
public interface IccNewsApi {

    /** All entries, the newest first, also what is not published yet or no longer. */
    @GetExchange
    Page<RecordedNews> list(
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One entry; its version is the ETag. */
    @GetExchange("/{id}")
    ResponseEntity<RecordedNews> get(@PathVariable("id") long id);

    @PostExchange
    ResponseEntity<RecordedNews> write(@RequestBody @Valid EditNews entry);

    @PutExchange("/{id}")
    ResponseEntity<RecordedNews> edit(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @PathVariable("id") long id,
            @RequestBody @Valid EditNews entry);

    /** Takes an entry away for good. */
    @DeleteExchange("/{id}")
    ResponseEntity<Void> remove(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version, @PathVariable("id") long id);
}
