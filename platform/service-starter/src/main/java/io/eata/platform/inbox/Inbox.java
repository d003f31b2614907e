package io.eata.platform.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claims events. The claim is a row written in the transaction of the event's effect, so both happen or neither: an event that
 * arrives twice has one effect. Table {@code inbox} comes from {@code classpath:db/platform/inbox}.
 */
public final class Inbox {

    private final JdbcClient jdbc;

    public Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims an event inside the caller's transaction.
     *
     * @return false when this consumer has had it
     */
    public boolean claim(String consumer, String eventId) {
        return jdbc.sql("insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")
                        .param(consumer)
                        .param(eventId)
                        .update()
                == 1;
    }
}
