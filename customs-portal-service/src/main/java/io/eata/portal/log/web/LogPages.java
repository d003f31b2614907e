package io.eata.portal.log.web;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.Limits;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.access.Officer;
import io.eata.portal.log.CarnetFilter;
import io.eata.portal.log.Logs;
import io.eata.portal.log.TransactionFilter;
import io.eata.portal.office.Offices;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The logs of the officer's own territory. Filters and order stand in the address, so that a view can be kept and passed on; one
 * that cannot be read is passed over.
 */
@Controller
final class LogPages {

    private final Logs logs;
    private final Offices offices;

    LogPages(Logs logs, Offices offices) {
        this.logs = logs;
        this.offices = offices;
    }

    @GetMapping("/logs/transactions")
    String transactions(Officer officer, Model model, @RequestParam Map<String, String> asked) {
        var office = text(asked, "office");
        var filter = new TransactionFilter(
                oneOf(TransactionType.values(), asked.get("type")).orElse(null),
                office == null ? null : officer.country(),
                office,
                text(asked, "carnet"),
                day(asked.get("from")),
                day(asked.get("to")),
                oneOf(Verdict.Status.values(), asked.get("verdict")).orElse(null),
                "oldest".equals(asked.get("order")));
        show(officer, model, asked);
        model.addAttribute("filter", filter);
        model.addAttribute("types", TransactionType.values());
        model.addAttribute("offices", offices.open(officer));
        model.addAttribute(
                "page", logs.transactions(officer.territory(), filter, text(asked, "cursor"), Limits.DEFAULT_PAGE));
        return "log/transactions";
    }

    @GetMapping("/logs/carnets")
    String carnets(Officer officer, Model model, @RequestParam Map<String, String> asked) {
        var filter = new CarnetFilter(
                text(asked, "carnet"),
                oneOf(Verdict.Status.values(), asked.get("verdict")).orElse(null),
                day(asked.get("from")),
                day(asked.get("to")),
                "expiry".equals(asked.get("order")) ? CarnetFilter.Order.EXPIRY : CarnetFilter.Order.LATEST);
        show(officer, model, asked);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "page", logs.carnets(officer.territory(), filter, text(asked, "cursor"), Limits.DEFAULT_PAGE));
        return "log/carnets";
    }

    private void show(Officer officer, Model model, Map<String, String> asked) {
        model.addAttribute("verdicts", Verdict.Status.values());
        model.addAttribute("officeNames", offices.names(officer.territory()));
        model.addAttribute("asked", asked);
        model.addAttribute("cursor", text(asked, "cursor"));
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
