package io.eata.platform.json;

import io.eata.contracts.Limits;
import java.util.ArrayList;

/**
 * What a JSON list is read into. It holds one entry more than the longest list of any interface, so that a constraint can name
 * the bound; a reader that meets yet another one stops there, before millions of entries are in memory and each is validated.
 */
public final class BoundedList<E> extends ArrayList<E> {

    private static final long serialVersionUID = 1L;

    static final int MOST = Limits.ITEMS + 1;

    @Override
    public boolean add(E entry) {
        if (size() == MOST) {
            throw new IllegalArgumentException("a list has at most " + Limits.ITEMS + " entries");
        }
        return super.add(entry);
    }
}
