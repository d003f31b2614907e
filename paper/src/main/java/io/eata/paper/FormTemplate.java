package io.eata.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * How an issuing territory prints the one layout: its two languages, and whether the importation voucher has box H e) with the
 * office responsible.
 */
record FormTemplate(Locale first, Locale second, boolean responsibleOffice) {

    private static final Properties TEMPLATES = load();

    /** The template of an ISO country; English and French where the territory has none of its own. */
    static FormTemplate of(String country) {
        String[] parts =
                TEMPLATES.getProperty(country, TEMPLATES.getProperty("default")).split(",");
        return new FormTemplate(
                Locale.of(parts[0]), Locale.of(parts[1]), parts.length > 2 && parts[2].equals("responsible-office"));
    }

    private static Properties load() {
        try (var in = FormTemplate.class.getResourceAsStream("templates.properties")) {
            var templates = new Properties();
            templates.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return templates;
        } catch (IOException e) {
            throw new IllegalStateException("the territories' templates cannot be read", e);
        }
    }
}
