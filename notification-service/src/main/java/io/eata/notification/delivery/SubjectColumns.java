package io.eata.notification.delivery;

import io.eata.notification.delivery.Subject.AccountLetter;
import io.eata.notification.delivery.Subject.CarnetEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subject as it stands in the table: an event of a carnet, or, where {@code kind} says so, the id of a letter. */
record SubjectColumns(
        String kind,
        @Nullable Long carnetId,
        @Nullable Long sequence,
        @Nullable String happenedAt,
        @Nullable String office,
        @Nullable UUID letterId) {

    private static final String LETTER = "LETTER";

    static SubjectColumns of(Subject subject) {
        return switch (subject) {
            case CarnetEvent it ->
                new SubjectColumns(
                        it.kind().name(), it.carnetId(), it.sequence(), it.at().toString(), it.office(), null);
            case AccountLetter it -> new SubjectColumns(LETTER, null, null, null, null, it.letterId());
        };
    }

    static Subject read(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return kind.equals(LETTER)
                ? new AccountLetter(row.getObject("letter_id", UUID.class))
                : new CarnetEvent(
                        CarnetEvent.Kind.valueOf(kind),
                        row.getLong("carnet_id"),
                        row.getLong("transaction"),
                        OffsetDateTime.parse(row.getString("happened_at")),
                        row.getString("office"));
    }
}
