package io.eata.identity.letter;

import io.eata.contracts.Limits;
import io.eata.contracts.identity.LetterFactor;
import io.eata.contracts.identity.LetterKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a letter carries besides words. */
public sealed interface Matter {

    LetterKind.Matter form();

    /**
     * A page with a single-use secret.
     *
     * @param path with its query, below this service's own address and beginning with a slash, e.g. {@code /invitation?secret=…}
     * @param until when it is good for nothing any more, as is the letter then
     */
    record Link(String path, Instant until) implements Matter {

        /** @throws IllegalArgumentException if the path leads elsewhere or is longer than {@link Limits#LONG_TEXT} */
        public Link {
            if (!path.startsWith("/") || path.startsWith("//") || path.length() > Limits.LONG_TEXT) {
                throw new IllegalArgumentException("a letter leads to a page of this service");
            }
        }

        @Override
        public LetterKind.Matter form() {
            return LetterKind.Matter.LINK;
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Link[until=" + until + "]";
        }
    }

    /**
     * A code that is typed into a page.
     *
     * @param digits 6 to 10 of them
     * @param until when it is good for nothing any more, as is the letter then
     */
    record Code(String digits, Instant until) implements Matter {

        /** @throws IllegalArgumentException if it is no such code */
        public Code {
            if (!digits.matches("[0-9]{6,10}")) {
                throw new IllegalArgumentException("a code has 6 to 10 digits");
            }
        }

        @Override
        public LetterKind.Matter form() {
            return LetterKind.Matter.CODE;
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Code[until=" + until + "]";
        }
    }

    /** A factor was added or removed at that time. */
    record Factor(LetterFactor factor, Instant at) implements Matter {
        @Override
        public LetterKind.Matter form() {
            return LetterKind.Matter.FACTOR;
        }
    }

    /**
     * Something has happened.
     *
     * @param device what it was done with, as the person will know it, e.g. {@code Firefox, Windows}; null: not said
     */
    record Notice(Instant at, @Nullable String device) implements Matter {

        /** @throws IllegalArgumentException if the device's name is longer than {@link Limits#SHORT_TEXT} */
        public Notice {
            if (device != null && device.length() > Limits.SHORT_TEXT) {
                throw new IllegalArgumentException("the name of a device is too long");
            }
        }

        public Notice(Instant at) {
            this(at, null);
        }

        @Override
        public LetterKind.Matter form() {
            return LetterKind.Matter.NOTICE;
        }
    }
}
