package io.eata.portal.predeclaration.web;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.event.PredeclarationForm;
import io.eata.portal.access.Officer;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import io.eata.portal.predeclaration.InboxFilter;
import io.eata.portal.predeclaration.InboxFilter.Shown;
import io.eata.portal.predeclaration.Predeclaration;
import io.eata.portal.predeclaration.PredeclarationInbox;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The inbox by arrival; filters stand in the address. A page asks again every 15 seconds and gets an answer only where something has
 * changed; it stops after half an hour, so that a screen nobody looks at does not keep its session alive.
 */
@Controller
final class InboxPage {

    private static final int COUNTED = 1_000;
    private static final Duration LIVE = Duration.ofMinutes(30);
    private static final String EVERYWHERE = "all";

    private final PredeclarationInbox inbox;
    private final Offices offices;
    private final Clock clock;

    InboxPage(PredeclarationInbox inbox, Offices offices, Clock clock) {
        this.inbox = inbox;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/pre-declarations")
    @Nullable ModelAndView list(Officer officer, HttpServletResponse response, @RequestParam Map<String, String> asked) {
        var own = offices.remembered(officer);
        var filter = filter(asked, own);
        var cursor = text(asked, "cursor");
        var page = inbox.page(officer, filter, cursor, Limits.DEFAULT_PAGE);
        int waiting = inbox.waiting(officer, filter.office(), COUNTED);
        var seen = fingerprint(page, waiting);
        long now = clock.instant().getEpochSecond();
        long opened = opened(asked.get("opened"), now);
        boolean live = now - opened < LIVE.toSeconds();
        if (live && seen.equals(asked.get("seen"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        var view = new ModelAndView("predeclaration/list");
        view.addObject("filter", filter)
                .addObject("forms", PredeclarationForm.values())
                .addObject("states", Shown.values())
                .addObject("offices", offices.open(officer))
                .addObject("office", filter.office() == null ? EVERYWHERE : filter.office())
                .addObject("page", page)
                .addObject("waiting", waiting)
                .addObject("cursor", cursor)
                .addObject("seen", seen)
                .addObject("opened", opened)
                .addObject("live", live);
        return view;
    }

    private static InboxFilter filter(Map<String, String> asked, Optional<CustomsOffice> own) {
        var office = text(asked, "office");
        var code = office == null ? own.map(CustomsOffice::code).orElse(null) : office;
        return new InboxFilter(
                EVERYWHERE.equals(code) ? null : code,
                day(asked.get("day")),
                own.map(CustomsOffice::zone).orElse((ZoneId) ZoneOffset.UTC),
                oneOf(PredeclarationForm.values(), asked.get("form")).orElse(null),
                oneOf(Shown.values(), asked.get("state")).orElse(Shown.OPEN));
    }

    /** Changes with whatever the page would show otherwise. */
    private static String fingerprint(Page<Predeclaration> page, int waiting) {
        var shown = page.rows().stream()
                .map(row -> List.of(row.id(), row.revision(), row.state().name(), row.overdue()))
                .toList();
        return waiting + "-" + page.rows().size() + "-" + Integer.toHexString(shown.hashCode());
    }

    private static long opened(@Nullable String text, long now) {
        return text != null && text.matches("[0-9]{1,12}") ? Math.min(Long.parseLong(text), now) : now;
    }

    private static @Nullable String text(Map<String, String> asked, String name) {
        var value = asked.get(name);
        return value == null || value.isBlank() || value.length() > Limits.SHORT_TEXT ? null : value.strip();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] values, @Nullable String name) {
        return Stream.of(values).filter(it -> it.name().equals(name)).findFirst();
    }
}
