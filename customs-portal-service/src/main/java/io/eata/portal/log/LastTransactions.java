package io.eata.portal.log;

import io.eata.portal.access.Officer;
import io.eata.portal.office.CustomsOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The last transactions of one office, for every officer of it: what the page of step 1 and the start page show. */
@Component
public final class LastTransactions {

    private static final int SHOWN = 10;

    private final Logs logs;

    LastTransactions(Logs logs) {
        this.logs = logs;
    }

    public void show(Model model, Officer officer, CustomsOffice office, @Nullable String cursor) {
        var filter = TransactionFilter.of(office.country(), office.code());
        model.addAttribute("last", logs.transactions(officer.territory(), filter, cursor, SHOWN));
        model.addAttribute("lastCursor", cursor);
    }
}
