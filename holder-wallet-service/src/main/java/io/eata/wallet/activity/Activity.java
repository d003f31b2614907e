package io.eata.wallet.activity;

import io.eata.platform.events.Event;
import io.eata.platform.inbox.Inbox;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happened, each event once, and each account's view of it. */
@Service
public class Activity {

    private static final String CONSUMER = "activity";

    private final ActivityStore store;
    private final Inbox inbox;

    Activity(ActivityStore store, Inbox inbox) {
        this.store = store;
        this.inbox = inbox;
    }

    /** Takes in a batch of events, all or none; one that was taken in before is passed over. */
    @Transactional
    public <T> void record(List<Event<T>> events, Function<T, Happening> meaning) {
        store.lock();
        for (var event : events) {
            if (inbox.claim(CONSUMER, event.id())) {
                store.append(meaning.apply(event.payload()));
            }
        }
    }

    /** What happened to the carnets of the account's wallet after a place in the order, at most {@code limit} rows. */
    public List<ActivityStore.Row> after(String account, long place, int limit) {
        return store.after(account, place, limit);
    }
}
