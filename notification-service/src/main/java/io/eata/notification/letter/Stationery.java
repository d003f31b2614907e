package io.eata.notification.letter;

import io.eata.notification.letter.Letter.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * What mails are written on: templates and words below {@code mail/}, apart from those of any page, in the language of the reader
 * as far as it is spoken here, else in English.
 */
@Component
final class Stationery {

    private static final String[] WORDS = {"mail/messages", "mail/account"};

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    Stationery() {
        words.setBasenames(WORDS);
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setDefaultLocale(Locale.ROOT);
        templates.setTemplateEngineMessageSource(words);
        templates.addTemplateResolver(resolver(TemplateMode.TEXT, "*.txt"));
        templates.addTemplateResolver(resolver(TemplateMode.HTML, "*.html"));
    }

    /** The language it will be written in, which is the one asked for only if there are words for it. */
    Locale language(String tag) {
        return Locale.forLanguageTag(words.getMessage("language", null, Locale.forLanguageTag(tag)));
    }

    String words(String key, Locale language, Object... filledWith) {
        return words.getMessage(key, filledWith, language);
    }

    /** @param content what the template is filled with */
    Letter letter(
            Envelope envelope,
            String subject,
            String template,
            Map<String, @Nullable Object> content,
            List<Attachment> attachments) {
        var context = new Context(envelope.language(), content);
        return new Letter(
                envelope.messageId(),
                envelope.to(),
                envelope.language().toLanguageTag(),
                subject,
                templates.process("mail/" + template + ".txt", context),
                templates.process("mail/" + template + ".html", context),
                attachments);
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
