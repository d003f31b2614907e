package io.eata.portal.predeclaration.web;

import io.eata.portal.access.Officer;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import io.eata.portal.predeclaration.PredeclarationInbox;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;

/** What other pages say about pre-declarations, asked only by a page that says it. */
@ControllerAdvice(annotations = Controller.class)
final class SidebarVariables {

    private static final int COUNTED = 100;

    private final PredeclarationInbox inbox;
    private final Offices offices;

    SidebarVariables(PredeclarationInbox inbox, Offices offices) {
        this.inbox = inbox;
        this.offices = offices;
    }

    /** How many wait for an answer of the officer's office; of the whole administration until an office is chosen. */
    @ModelAttribute("predeclarationsWaiting")
    LazyContextVariable<Integer> waiting() {
        return lazily(() -> officer()
                .map(it -> inbox.waiting(
                        it, offices.remembered(it).map(CustomsOffice::code).orElse(null), COUNTED))
                .orElse(0));
    }

    /** The pre-declaration that the transaction of this address was begun from. */
    @ModelAttribute("predeclared")
    LazyContextVariable<@Nullable UUID> predeclared(HttpServletRequest request) {
        return lazily(() -> draftOf(request)
                .flatMap(draft -> officer().flatMap(it -> inbox.ofDraft(it, draft)))
                .orElse(null));
    }

    private static Optional<Officer> officer() {
        return Officer.of(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Optional<UUID> draftOf(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
                || !(variables.get("id") instanceof String id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T extends @Nullable Object> LazyContextVariable<T> lazily(Supplier<T> question) {
        return new LazyContextVariable<>() {
            @Override
            protected T loadValue() {
                return question.get();
            }
        };
    }
}
