package io.eata.proxy.frontdoor.web;

import io.eata.proxy.Service;
import io.eata.proxy.ServiceAddresses;
import io.eata.proxy.status.PlatformStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The page that leads everybody to their place, and the status in words. */
@Controller
final class FrontDoorController {

    private static final Pattern CUSTOMS_HOST = Pattern.compile("customs-[a-z]{2}[.].+", Pattern.CASE_INSENSITIVE);

    private final PlatformStatus status;
    private final ServiceAddresses addresses;

    FrontDoorController(PlatformStatus status, ServiceAddresses addresses) {
        this.status = status;
        this.addresses = addresses;
    }

    /** At the host name of a customs administration, such as {@code customs-ch.example.org}, this is the way to the portal. */
    @GetMapping("/")
    String frontDoor(HttpServletRequest request, Model model) {
        if (CUSTOMS_HOST.matcher(request.getServerName()).matches()) {
            return "redirect:" + Service.PORTAL.path() + "/";
        }
        model.addAttribute("status", status.report());
        model.addAttribute("mailbox", addresses.mailboxUrl());
        return "proxy/front-door";
    }

    /** Short addresses of what core offers without a login: they are printed on forms and read aloud. */
    @GetMapping({"/advisor", "/territories", "/verify"})
    RedirectView atCore(HttpServletRequest request) {
        String query = request.getQueryString();
        var there =
                new RedirectView(Service.CORE.path() + request.getServletPath() + (query == null ? "" : "?" + query));
        there.setExpandUriTemplateVariables(false); // a question is passed on as it came
        return there;
    }

    @GetMapping(path = "/status", produces = MediaType.TEXT_HTML_VALUE)
    String status(Model model) {
        model.addAttribute("status", status.report());
        return "proxy/status";
    }
}
