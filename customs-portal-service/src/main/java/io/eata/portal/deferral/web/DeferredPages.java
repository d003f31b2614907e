package io.eata.portal.deferral.web;

import io.eata.carnet.items.Selection;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.Limits;
import io.eata.portal.access.Officer;
import io.eata.portal.deferral.Deferrals;
import io.eata.portal.deferral.DeferredCommits;
import io.eata.portal.deferral.DeferredDecision;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's deferred decisions: listed, put on record, and a conflict looked at by a person. */
@Controller
final class DeferredPages {

    private static final int SHOWN = 50;

    /** As many as an officer who has pressed a button likes to wait for. */
    private static final int AT_ONCE = 50;

    private static final int UNPROCESSABLE = 422;

    private final Deferrals deferrals;
    private final DeferredCommits commits;
    private final Offices offices;
    private final Trouble trouble;
    private final Words words;

    DeferredPages(Deferrals deferrals, DeferredCommits commits, Offices offices, Trouble trouble, Words words) {
        this.deferrals = deferrals;
        this.commits = commits;
        this.offices = offices;
        this.trouble = trouble;
        this.words = words;
    }

    @GetMapping("/transactions/deferred")
    String list(
            Officer officer, Model model, @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var office = offices.remembered(officer);
        model.addAttribute("office", office.orElse(null));
        model.addAttribute("cursor", cursor);
        office.ifPresent(it -> model.addAttribute("decisions", deferrals.list(officer, it.code(), cursor, SHOWN)));
        return "deferral/list";
    }

    @PostMapping("/transactions/deferred")
    String commitNow(Officer officer, RedirectAttributes next) {
        var answered = offices.remembered(officer)
                .map(CustomsOffice::code)
                .map(office -> commits.commitWaiting(officer, office, AT_ONCE))
                .orElse(0);
        next.addFlashAttribute("answered", answered);
        return "redirect:/transactions/deferred";
    }

    @GetMapping("/transactions/deferred/{id}")
    String show(Officer officer, Model model, @PathVariable("id") UUID id) {
        var decision = decision(officer, id);
        return page(
                model,
                decision,
                decision.command().items(),
                decision.type().name(),
                List.of(),
                "",
                new FieldMistakes());
    }

    @PostMapping("/transactions/deferred/{id}")
    String resolve(
            Officer officer,
            Model model,
            HttpServletResponse response,
            @PathVariable("id") UUID id,
            @RequestParam(name = "do") String act,
            @RequestParam(name = "items", defaultValue = "") String items,
            @RequestParam(name = "as", defaultValue = "") String as,
            @RequestParam(name = "confirm", defaultValue = "") List<String> confirmed,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        var decision = decision(officer, id);
        var mistakes = new FieldMistakes();
        if (act.equals("close")) {
            if (reason.isBlank()) {
                mistakes.add("reason", words.say("deferred.reason.missing"));
            } else if (reason.length() > Limits.LONG_TEXT) {
                mistakes.add("reason", words.say("form.long", Limits.LONG_TEXT));
            } else {
                commits.close(decision, officer, reason.strip());
                return "redirect:/transactions/deferred/" + id;
            }
        } else {
            var type = typesLike(decision).stream()
                    .filter(it -> it.name().equals(as))
                    .findFirst()
                    .orElse(decision.type());
            var seen = decision.toConfirm().stream()
                    .filter(warning -> confirmed.contains(warning.name()))
                    .toList();
            check(decision, items, seen, mistakes);
            if (mistakes.none()) {
                commits.goOn(decision, items.strip(), type, seen);
                return "redirect:/transactions/deferred/" + id;
            }
        }
        response.setStatus(UNPROCESSABLE);
        return page(model, decision, items, as, confirmed, reason, mistakes);
    }

    private void check(DeferredDecision decision, String items, List<Warning> seen, FieldMistakes mistakes) {
        if (items.length() > Limits.SELECTION) {
            mistakes.add("items", words.say("form.long", Limits.SELECTION));
        } else if (Selection.parse(items) instanceof Selection.Invalid(int position, String _)) {
            mistakes.add("items", words.say("goods.unreadable", position));
        }
        decision.toConfirm().stream()
                .filter(warning -> !seen.contains(warning))
                .forEach(warning -> mistakes.add(
                        "confirm-" + warning, words.say("commit.unconfirmed", words.say("warning." + warning))));
    }

    private String page(
            Model model,
            DeferredDecision decision,
            String items,
            String as,
            List<String> confirmed,
            String reason,
            FieldMistakes mistakes) {
        model.addAttribute("decision", decision);
        model.addAttribute("noted", decision.content());
        model.addAttribute(
                "transaction",
                decision.content().receipt() == null
                        ? null
                        : decision.content().receipt().transaction());
        var problem = decision.content().problem();
        if (problem != null) {
            model.addAttribute("refused", trouble.of(problem));
        }
        model.addAttribute("items", items);
        model.addAttribute("as", as);
        model.addAttribute("types", typesLike(decision));
        model.addAttribute("warnings", decision.toConfirm());
        model.addAttribute("confirmed", confirmed);
        model.addAttribute("reason", reason);
        model.addAttribute("mistakes", mistakes);
        return "deferral/decision";
    }

    /** What else the declaration can have been: home stays home. */
    private static List<TransactionType> typesLike(DeferredDecision decision) {
        return Stream.of(TransactionType.values())
                .filter(type -> type.atHome() == decision.type().atHome())
                .filter(type -> type != TransactionType.PRE_EXPORTATION && type != TransactionType.EXIT)
                .toList();
    }

    private DeferredDecision decision(Officer officer, UUID id) {
        return deferrals.find(officer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
