package io.eata.portal.directory;

import io.eata.portal.page.Folded;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of the directory is asked for.
 *
 * @param country of ISO 3166-1; null for all
 * @param words folded words, all of which must be found
 */
public record DirectoryFilter(Kind kind, @Nullable String country, List<String> words) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** What is listed. */
    public enum Kind {
        ALL,
        ASSOCIATIONS,
        OFFICES
    }

    public DirectoryFilter {
        words = List.copyOf(words);
    }

    /** As it stands in an address; what cannot be read there is as if it were not there. */
    public static DirectoryFilter of(@Nullable String kind, @Nullable String country, @Nullable String text) {
        return new DirectoryFilter(
                "associations".equals(kind) ? Kind.ASSOCIATIONS : "offices".equals(kind) ? Kind.OFFICES : Kind.ALL,
                country != null && COUNTRY.matcher(country).matches() ? country : null,
                Folded.words(text));
    }

    public boolean showsAssociations() {
        return kind != Kind.OFFICES;
    }

    public boolean showsOffices() {
        return kind != Kind.ASSOCIATIONS;
    }

    /** The kind as it stands in an address. */
    public String kindWord() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
