package io.eata.wallet.entry;

import java.time.Instant;

/** Where tries of PINs are counted. */
public interface TryStore {

    /** Makes other tries of this account and of this source wait until the transaction ends. */
    void lock(String account, String source);

    Recent ofAccount(String account, Instant since, int most);

    Recent ofSource(String source, Instant since, int most);

    /** Answers its id. */
    long add(String account, String source, Instant at);

    void markWrong(long id);

    void remove(long id);

    /** Removes at most some thousands, and leaves what others are removing. */
    void removeBefore(Instant time);

    /**
     * The newest tries, at most as many as were asked for.
     *
     * @param oldest of them; meaningless if there is none
     * @param undecided whether the answer to one of them is still awaited
     */
    record Recent(int count, Instant oldest, boolean undecided) {}
}
