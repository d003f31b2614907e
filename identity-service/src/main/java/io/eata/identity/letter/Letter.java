package io.eata.identity.letter;

import io.eata.contracts.Limits;
import io.eata.contracts.identity.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to whom.
 *
 * @param organisation name of the organisation on whose behalf it is said; null: nobody but the platform
 */
public record Letter(
        LetterKind kind, Recipient recipient, @Nullable String organisation, Matter matter) {

    /** @throws IllegalArgumentException if matter or organisation are not as the kind needs them */
    public Letter {
        if (matter.form() != kind.matter()) {
            throw new IllegalArgumentException(kind + " carries a " + kind.matter() + ", not a " + matter.form());
        }
        if (organisation == null && kind.needsOrganisation()) {
            throw new IllegalArgumentException(kind + " says on whose behalf it is written");
        }
        if (organisation != null && organisation.length() > Limits.SHORT_TEXT) {
            throw new IllegalArgumentException("the name of an organisation is too long");
        }
    }

    /** A letter on nobody's behalf. */
    public Letter(LetterKind kind, Recipient recipient, Matter matter) {
        this(kind, recipient, null, matter);
    }
}
