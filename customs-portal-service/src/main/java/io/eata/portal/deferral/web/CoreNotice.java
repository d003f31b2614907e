package io.eata.portal.deferral.web;

import io.eata.portal.access.Officer;
import io.eata.portal.core.CoreReach;
import io.eata.portal.deferral.Deferrals;
import io.eata.portal.deferral.DeferredCommits;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What every page says above everything else while the core is away or decisions wait for it. An open page asks again now and then,
 * which also puts some of what waits on record.
 */
@Controller
@ControllerAdvice(annotations = Controller.class)
final class CoreNotice {

    /** A page that nobody touches asks no longer than this: it must not keep a login alive for ever. */
    private static final Duration ASKS_FOR = Duration.ofMinutes(20);

    /** Htmx asks no more after this answer. */
    private static final int ENOUGH = 286;

    private static final int NOTHING_NEW = 204;
    private static final int AT_ONCE = 10;

    private final CoreReach reach;
    private final Deferrals deferrals;
    private final DeferredCommits commits;
    private final Offices offices;
    private final Clock clock;

    CoreNotice(CoreReach reach, Deferrals deferrals, DeferredCommits commits, Offices offices, Clock clock) {
        this.reach = reach;
        this.deferrals = deferrals;
        this.commits = commits;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * The state of things.
     *
     * @param since when the page was made, in seconds of the epoch
     */
    record State(boolean away, int waiting, long since) {

        /** What a page says that it shows, so that nothing is said twice. */
        public String seen() {
            return (away ? "away-" : "there-") + waiting;
        }
    }

    @ModelAttribute
    void onEveryPage(Model model) {
        var officer = Officer.of(SecurityContextHolder.getContext().getAuthentication());
        officer.ifPresent(it -> {
            model.addAttribute("pageNotice", "deferral/notice");
            model.addAttribute("coreState", state(it, clock.instant().getEpochSecond()));
        });
    }

    @GetMapping("/core-state")
    @Nullable String now(
            Officer officer,
            Model model,
            HttpServletResponse response,
            @RequestParam(name = "since", defaultValue = "0") long since,
            @RequestParam(name = "seen", defaultValue = "") String seen) {
        office(officer).ifPresent(office -> commits.commitIfWithinReach(officer, office, AT_ONCE));
        var state = state(officer, since);
        if (clock.instant().getEpochSecond() - since > ASKS_FOR.toSeconds()) {
            response.setStatus(ENOUGH);
        } else if (state.seen().equals(seen)) {
            response.setStatus(NOTHING_NEW);
            return null;
        }
        model.addAttribute("coreState", state);
        return "deferral/notice :: notice";
    }

    private State state(Officer officer, long since) {
        int waiting = office(officer)
                .map(office -> deferrals.unfinished(officer, office))
                .orElse(0);
        return new State(reach.away(), waiting, since);
    }

    private Optional<String> office(Officer officer) {
        return offices.remembered(officer).map(CustomsOffice::code);
    }
}
