package io.eata.portal.page;

import io.eata.platform.problems.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** An address that somebody has altered, with the cursor of another list say, gets the error page of its status. */
@ControllerAdvice(annotations = Controller.class)
final class UnreadableAddresses {

    @ExceptionHandler
    void unreadable(ProblemException e, HttpServletResponse response) throws IOException {
        response.sendError(e.code().status());
    }
}
