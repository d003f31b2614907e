package io.eata.wallet.activity;

import java.util.List;

/** Where happenings are kept, in one order: what becomes visible later stands later. */
public interface ActivityStore {

    /**
     * Makes every other writer wait until the transaction ends. Without it a row could appear before one that a reader has
     * seen, and be missed by its cursor.
     */
    void lock();

    void append(Happening happening);

    /** Of all carnets in the account's wallet, in order. */
    List<Row> after(String account, long place, int limit);

    /**
     * A happening with its place in the order.
     *
     * @param place the larger the later
     */
    record Row(long place, Happening happening) {}
}
