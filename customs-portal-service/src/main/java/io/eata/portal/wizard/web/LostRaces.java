package io.eata.portal.wizard.web;

import io.eata.portal.wizard.ChangedMeanwhileException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Two requests of one transaction at once, a double press say: the later one is shown what the earlier one did. */
@ControllerAdvice(annotations = Controller.class)
final class LostRaces {

    @ExceptionHandler
    String changed(ChangedMeanwhileException e, HttpServletRequest request) {
        return "redirect:"
                + request.getRequestURI().substring(request.getContextPath().length());
    }
}
