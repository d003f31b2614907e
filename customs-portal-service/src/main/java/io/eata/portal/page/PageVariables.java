package io.eata.portal.page;

import io.eata.portal.access.Officer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: who looks at it and how they write dates and numbers. */
@ControllerAdvice(annotations = Controller.class)
final class PageVariables {

    private final Reader reader = new Reader();

    @ModelAttribute("reader")
    Reader reader() {
        return reader;
    }

    /** The token of the page's forms goes into its cookie before the page is begun. */
    @ModelAttribute
    void formToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    /** Nobody, on the pages before the login. */
    @ModelAttribute("officer")
    @Nullable Officer officer() {
        return Officer.of(SecurityContextHolder.getContext().getAuthentication())
                .orElse(null);
    }
}
