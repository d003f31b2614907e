package io.eata.portal.page;

import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The texts of the pages, for what is put together in code. */
@Component
public final class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws org.springframework.context.NoSuchMessageException if no bundle has the key: a defect */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** What somebody typed may be the end of no key. */
    public String sayIfAny(String key, String otherwise) {
        return Objects.requireNonNull(
                messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()), "there is a default");
    }
}
