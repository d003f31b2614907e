package io.eata.core.facts;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.DocumentSealed;
import io.eata.contracts.event.TerritoryChanged;
import io.eata.contracts.event.Topics;
import io.eata.core.sql.RoundTrip;
import io.eata.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Puts facts into the outbox as part of the round trip that makes them true. The caller holds the carnet's lock. */
@Component
public final class Facts {

    private final Outbox outbox;

    Facts(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(RoundTrip trip, CarnetFact fact) {
        trip.updateOne(
                Outbox.INSERT,
                outbox.row(
                        Topics.CARNET, Long.toString(fact.carnetId()), fact.at().toInstant(), fact));
    }

    public void publish(RoundTrip trip, DocumentSealed sealed) {
        String key = Long.toString(sealed.document().carnetId());
        trip.updateOne(
                Outbox.INSERT,
                outbox.row(Topics.CARNET_DOCUMENT, key, sealed.at().toInstant(), sealed));
    }

    /** The caller holds the lock of the territories. */
    public void publish(RoundTrip trip, TerritoryChanged changed) {
        String key = changed.territory().code().code();
        trip.updateOne(
                Outbox.INSERT, outbox.row(Topics.TERRITORY, key, changed.at().toInstant(), changed));
    }
}
