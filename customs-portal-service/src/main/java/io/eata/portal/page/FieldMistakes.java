package io.eata.portal.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with which field of a form, in words, in the order of the page. */
public final class FieldMistakes {

    private final Map<String, String> mistakes = new LinkedHashMap<>();

    /** The first mistake of a field is the one that is told. */
    public FieldMistakes add(String field, String words) {
        mistakes.putIfAbsent(field, words);
        return this;
    }

    public boolean none() {
        return mistakes.isEmpty();
    }

    public @Nullable String of(String field) {
        return mistakes.get(field);
    }

    public Map<String, String> all() {
        return Collections.unmodifiableMap(mistakes);
    }
}
