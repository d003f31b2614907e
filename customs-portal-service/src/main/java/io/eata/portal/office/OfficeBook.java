package io.eata.portal.office;

import io.eata.contracts.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an administration keeps of its offices. Changes take hold only on the version they were made on. */
public interface OfficeBook {

    /**
     * The offices within a scope by region, name and code.
     *
     * @param cursor what the page before said comes next; null for the first page
     * @param limit at most so many rows, 1 to 1,000
     */
    Page<KeptOffice> list(OfficeScope scope, OfficeFilter filter, @Nullable String cursor, int limit);

    /** An office of the administration, also one outside the scope's region. */
    Optional<KeptOffice> find(String country, String code);

    /** What is wrong with an office as it is typed, by field; of what only the book knows: its region. */
    List<Mistake> check(OfficeScope scope, OfficeEntry entry);

    /** Adds an active office. */
    Kept create(OfficeScope scope, OfficeEntry entry);

    /** Changes everything but the code, which stands in the ledger. */
    Kept change(OfficeScope scope, OfficeEntry entry, int version);

    /** Lets officers pick the office, or no longer; its logs stay. */
    Kept activate(OfficeScope scope, String code, boolean active, int version);

    /** Deletes an office at which nothing was ever done. Accounts are for the caller to look at. */
    Kept delete(OfficeScope scope, String code, int version);
}
