package io.eata.portal.log.web;

import static java.util.stream.Collectors.joining;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.Limits;
import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.access.Officer;
import io.eata.portal.log.AskedLog;
import io.eata.portal.log.CarnetFilter;
import io.eata.portal.log.FilterNames;
import io.eata.portal.log.Found;
import io.eata.portal.log.Logs;
import io.eata.portal.log.TransactionFilter;
import io.eata.portal.office.Offices;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The logs of the officer's own territory. Filters and order stand in the address. */
@Controller
final class LogPages {

    private final Logs logs;
    private final Offices offices;
    private final FilterNames names;

    LogPages(Logs logs, Offices offices, FilterNames names) {
        this.logs = logs;
        this.offices = offices;
        this.names = names;
    }

    @GetMapping("/logs/transactions")
    String transactions(Officer officer, Model model, @RequestParam Map<String, String> asked) {
        var read = AskedLog.readTransactions(officer, asked);
        var filter = read.filter();
        var cursor = AskedLog.text(asked, "cursor");
        var page = logs.transactions(officer.territory(), filter, cursor, Limits.DEFAULT_PAGE);
        show(officer, model, asked, "/logs/transactions", page);
        model.addAttribute("filter", filter);
        model.addAttribute("unread", named(read.unread(), false));
        model.addAttribute("types", TransactionType.values());
        model.addAttribute("marks", TransactionFilter.Mark.values());
        model.addAttribute("offices", offices.open(officer));
        if (cursor == null) {
            model.addAttribute("total", logs.count(officer.territory(), filter));
        }
        return "log/transactions";
    }

    @GetMapping("/logs/carnets")
    String carnets(Officer officer, Model model, @RequestParam Map<String, String> asked) {
        var read = AskedLog.readCarnets(asked);
        var filter = read.filter();
        var cursor = AskedLog.text(asked, "cursor");
        var page = logs.carnets(officer.territory(), filter, cursor, Limits.DEFAULT_PAGE);
        show(officer, model, asked, "/logs/carnets", page);
        model.addAttribute("filter", filter);
        model.addAttribute("unread", named(read.unread(), true));
        model.addAttribute("marks", CarnetFilter.Mark.values());
        model.addAttribute("kinds", Outstanding.Kind.values());
        if (cursor == null) {
            model.addAttribute("total", logs.count(officer.territory(), filter));
        }
        return "log/carnets";
    }

    private void show(Officer officer, Model model, Map<String, String> asked, String path, Found<?> page) {
        model.addAttribute("page", page);
        model.addAttribute("asked", asked);
        model.addAttribute("verdicts", Verdict.Status.values());
        model.addAttribute("homes", logs.homes(officer.territory()));
        model.addAttribute("officeNames", offices.names(officer.territory()));
        model.addAttribute("firstPage", AskedLog.text(asked, "cursor") == null ? null : address(path, asked, null));
        model.addAttribute("nextPage", page.next() == null ? null : address(path, asked, page.next()));
    }

    private String named(List<String> filters, boolean carnets) {
        return filters.stream().map(name -> names.say(carnets, name)).collect(joining(", "));
    }

    /** The same view from another row on. */
    private static String address(String path, Map<String, String> asked, @Nullable String cursor) {
        var address = UriComponentsBuilder.fromPath(path);
        AskedLog.FILTERS.forEach(name -> {
            var typed = AskedLog.text(asked, name);
            if (typed != null) {
                address.queryParam(name, UriUtils.encode(typed, StandardCharsets.UTF_8));
            }
        });
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.build(true).toUriString();
    }
}
