package io.eata.portal.transit.web;

import io.eata.carnet.ledger.WatchedTransit;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.core.TransactionView;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import io.eata.portal.office.Offices;
import io.eata.portal.transit.TransitFilter;
import io.eata.portal.transit.Transits;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Transits of the officer's own territory; the filters stand in the address, and one that cannot be read is passed over. */
@Controller
final class TransitPages {

    private final Transits transits;
    private final Offices offices;
    private final CustomsCore core;
    private final Clock clock;

    TransitPages(Transits transits, Offices offices, CustomsCore core, Clock clock) {
        this.transits = transits;
        this.offices = offices;
        this.core = core;
        this.clock = clock;
    }

    @GetMapping("/transits")
    String list(Officer officer, Model model, @RequestParam Map<String, String> asked) {
        var office = text(asked, "office");
        var filter = new TransitFilter(
                Stream.of(WatchedTransit.State.values())
                        .filter(it -> it.name().equals(asked.get("state")))
                        .findFirst()
                        .orElse(null),
                office == null ? null : officer.country(),
                office,
                text(asked, "carnet"),
                "yes".equals(asked.get("soon")));
        var cursor = text(asked, "cursor");
        model.addAttribute("filter", filter);
        model.addAttribute("states", WatchedTransit.State.values());
        model.addAttribute("offices", offices.open(officer));
        model.addAttribute("officeNames", offices.names(officer.territory()));
        model.addAttribute("asked", asked);
        model.addAttribute("cursor", cursor);
        model.addAttribute("page", transits.page(officer.territory(), filter, cursor, Limits.DEFAULT_PAGE));
        model.addAttribute("asOf", clock.instant());
        model.addAttribute("lookedAt", transits.lookedAt().orElse(null));
        return "transit/list";
    }

    @GetMapping("/transits/{carnet}/{opening}")
    String details(
            Officer officer, Model model, @PathVariable("carnet") long carnet, @PathVariable("opening") long opening) {
        var transit = transits.find(officer.territory(), carnet, opening)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var closings = transits.closings(officer.territory(), carnet, opening);
        var noted = new HashMap<Long, TransactionView>();
        Stream.concat(Stream.of(transit.opening()), closings.stream())
                .forEach(side -> noted(carnet, side.sequence(), noted));
        model.addAttribute("transit", transit);
        model.addAttribute("closings", closings);
        model.addAttribute("noted", noted);
        model.addAttribute("officeNames", offices.names(officer.territory()));
        model.addAttribute("asOf", clock.instant());
        return "transit/details";
    }

    /** Reference, seals and remarks are in no log: core is asked; without its answer they are left away. */
    private void noted(long carnet, long sequence, Map<Long, TransactionView> noted) {
        if (core.ask(api -> api.transactions(carnet, sequence - 1, 1))
                instanceof Answer.Given<Page<TransactionView>>(var found)) {
            found.rows().stream().filter(it -> it.sequence() == sequence).forEach(it -> noted.put(sequence, it));
        }
    }

    private static @Nullable String text(Map<String, String> asked, String name) {
        var value = asked.get(name);
        return value == null || value.isBlank() || value.length() > Limits.SHORT_TEXT ? null : value.strip();
    }
}
