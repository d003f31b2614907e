package io.eata.paper;

import java.util.List;

/**
 * A part of the booklet on sheets of one colour, which begins on the front of a leaf.
 *
 * @param title in the foot of its pages and in the outline
 * @param marks what the outline names within it
 * @param stretches what is set, one after the other: each begins a page, and is set and let go before the next, so that the longest list
 *     takes no more memory than a stretch
 */
record Part(Colour colour, String title, List<Mark> marks, List<Runnable> stretches) {

    Part {
        marks = List.copyOf(marks);
        stretches = List.copyOf(stretches);
    }

    /** Whether it has so many pages that they cannot wait for each other. */
    boolean isLong() {
        return stretches.size() > 2;
    }

    /** A part that is set in one go. */
    Part(Colour colour, String title, Runnable content) {
        this(colour, title, List.of(), List.of(content));
    }

    /**
     * A place that the outline leads to.
     *
     * @param id of the block there
     */
    record Mark(String id, String title) {}
}
