package io.eata.identity.letter.store;

import io.eata.contracts.identity.OpenedLetter;
import io.eata.identity.letter.LetterRows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresLetterRows implements LetterRows {

    private final JdbcClient jdbc;
    private final SealedLetter seal;

    PostgresLetterRows(JdbcClient jdbc, SealedLetter seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public void add(OpenedLetter letter, @Nullable UUID account, Instant writtenAt) {
        jdbc.sql("""
                insert into letter (id, kind, account_id, content, written_at, good_until)
                values (:id, :kind, :account, :content, :written, :good)""")
                .param("id", letter.id())
                .param("kind", letter.kind().name())
                .param("account", account)
                .param("content", seal.seal(letter))
                .param("written", utc(writtenAt))
                .param("good", utc(letter.goodUntil()))
                .update();
    }

    @Override
    public Optional<OpenedLetter> open(UUID id, Instant now) {
        return jdbc.sql("select content from letter where id = ? and content is not null and good_until > ?")
                .param(id)
                .param(utc(now))
                .query(String.class)
                .optional()
                .map(content -> seal.open(id, content));
    }

    @Override
    public void sent(UUID id, Instant now) {
        jdbc.sql("update letter set sent_at = ?, content = null where id = ? and sent_at is null")
                .param(utc(now))
                .param(id)
                .update();
    }

    @Override
    public int forgetContentsBefore(Instant now, int most) {
        return jdbc.sql("""
                update letter set content = null where id in (
                    select id from letter where content is not null and good_until <= ?
                    limit ? for update skip locked)""").param(utc(now)).param(most).update();
    }

    @Override
    public int removeWrittenBefore(Instant before, int most) {
        return jdbc.sql("""
                delete from letter where id in (
                    select id from letter where written_at < ? and good_until < ?
                    limit ? for update skip locked)""").param(utc(before)).param(utc(before)).param(most).update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
