package io.eata.notification.letter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Templates and words of the mails, apart from those of any page. */
@Component
final class Stationery {

    private static final String WORDS = "mail/messages";

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    Stationery() {
        words.setBasename(WORDS);
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setDefaultLocale(Locale.ROOT);
        templates.setTemplateEngineMessageSource(words);
        templates.addTemplateResolver(resolver(TemplateMode.TEXT, "*.txt"));
        templates.addTemplateResolver(resolver(TemplateMode.HTML, "*.html"));
    }

    ITemplateEngine templates() {
        return templates;
    }

    MessageSource words() {
        return words;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String names) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.getResolvablePatternSpec().addPattern(names);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setCheckExistence(true);
        return resolver;
    }
}
