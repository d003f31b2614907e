package io.eata.portal.page;

import io.eata.contracts.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with which field of a form, in words, in the order of the page. */
public final class FieldMistakes {

    private final Map<String, String> mistakes = new LinkedHashMap<>();

    /** What a service says is wrong with the fields of a request; what is wrong with a part of a field is wrong with the field. */
    public static FieldMistakes of(Problem problem) {
        var mistakes = new FieldMistakes();
        if (problem.errors() != null) {
            problem.errors().forEach(error -> {
                var whole = error.field().split("\\[", 2)[0];
                mistakes.add(whole.substring(whole.lastIndexOf('.') + 1), error.message());
            });
        }
        return mistakes;
    }

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
