package io.eata.portal.bulk;

import io.eata.portal.office.KeptOffice;
import io.eata.portal.office.OfficeBook;
import io.eata.portal.office.OfficeFilter;
import io.eata.portal.office.OfficeScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offices of an administration, as many as a spreadsheet has rows. */
final class AllOffices {

    private static final int PAGE = 1_000;

    private AllOffices() {}

    static List<KeptOffice> of(OfficeBook offices, String country) {
        var all = new ArrayList<KeptOffice>();
        @Nullable String next = null;
        do {
            var page = offices.list(OfficeScope.all(country), OfficeFilter.NONE, next, PAGE);
            all.addAll(page.rows());
            next = page.next();
        } while (next != null && all.size() < SheetKind.MOST_ROWS);
        return all;
    }
}
