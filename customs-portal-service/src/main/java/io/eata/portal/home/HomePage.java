package io.eata.portal.home;

import io.eata.portal.access.Officer;
import io.eata.portal.help.FirstUse;
import io.eata.portal.log.LastTransactions;
import io.eata.portal.log.Logs;
import io.eata.portal.news.News;
import io.eata.portal.office.Offices;
import io.eata.portal.statistics.Dashboard;
import io.eata.portal.transit.Transits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: the next transaction is one key away. */
@Controller
final class HomePage {

    private static final int NEWS_SHOWN = 2;

    private final Offices offices;
    private final Logs logs;
    private final LastTransactions last;
    private final Transits transits;
    private final Dashboard dashboard;
    private final Clock clock;
    private final FirstUse firstUse;
    private final News news;

    HomePage(
            Offices offices,
            Logs logs,
            LastTransactions last,
            Transits transits,
            Dashboard dashboard,
            Clock clock,
            FirstUse firstUse,
            News news) {
        this.offices = offices;
        this.logs = logs;
        this.last = last;
        this.transits = transits;
        this.dashboard = dashboard;
        this.clock = clock;
        this.firstUse = firstUse;
        this.news = news;
    }

    @GetMapping("/")
    String home(Officer officer, Locale locale, Model model) {
        offices.remembered(officer).ifPresent(office -> {
            var today = LocalDate.ofInstant(clock.instant(), office.zone())
                    .atStartOfDay(office.zone())
                    .toInstant();
            model.addAttribute("office", office);
            model.addAttribute(
                    "committedToday", logs.committedSince(officer.territory(), office.country(), office.code(), today));
            model.addAttribute("transitsDue", transits.dueSoon(officer.territory(), office.country(), office.code()));
            last.show(model, officer, office, null);
        });
        model.addAttribute("heldHere", dashboard.onHold(officer));
        model.addAttribute("charts", dashboard.charts(officer));
        model.addAttribute("firstSteps", firstUse.isShownTo(officer.subject()));
        model.addAttribute(
                "newest",
                news.known(locale.getLanguage()).stream().limit(NEWS_SHOWN).toList());
        return "home";
    }
}
