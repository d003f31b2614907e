package io.eata.portal.help.web;

import io.eata.portal.help.HelpChapter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Each page knows which chapter of the help is about it. */
@ControllerAdvice(annotations = Controller.class)
final class HelpHere {

    @ModelAttribute("helpHere")
    String chapter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return HelpChapter.forPage(path).word();
    }
}
