package io.eata.identity;

import io.eata.contracts.identity.LetterKind;
import io.eata.contracts.identity.OpenedLetter;
import io.eata.identity.letter.LetterRows;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters that were written, as their readers would have them in their mailboxes. */
@TestComponent
final class SentLetters {

    private final LetterRows rows;
    private final JdbcClient jdbc;

    SentLetters(LetterRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    void forget() {
        jdbc.sql("delete from letter").update();
    }

    /** What was written to an address, the oldest first. */
    List<LetterKind> to(String address) {
        return all(address).stream().map(OpenedLetter::kind).toList();
    }

    /** The last code that was mailed to an address. */
    String code(String address) {
        return all(address).reversed().stream()
                .flatMap(letter -> letter.code() == null ? List.<String>of().stream() : List.of(letter.code()).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code was mailed to " + address));
    }

    /** Path below identity of the last link that was mailed to an address. */
    String link(String address) {
        var link = all(address).reversed().stream()
                .flatMap(letter -> letter.link() == null ? List.<String>of().stream() : List.of(letter.link()).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link was mailed to " + address));
        var url = URI.create(link);
        return url.getPath().substring("/identity".length()) + "?" + url.getQuery();
    }

    /** Also those whose time is over: their readers have them still. */
    private List<OpenedLetter> all(String address) {
        return jdbc
                .sql("select id from letter order by written_at, ctid")
                .query((rs, row) -> rs.getObject("id", UUID.class))
                .list()
                .stream()
                .flatMap(id -> rows.open(id, Instant.EPOCH).stream())
                .filter(letter -> letter.to().equals(address))
                .toList();
    }
}
