package io.eata.portal.journey.web;

import io.eata.carnet.items.ItemSet;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.core.JourneyView;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import io.eata.portal.journey.CarnetJourney;
import io.eata.portal.log.CarnetFilter;
import io.eata.portal.log.Logs;
import io.eata.portal.page.Trouble;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The journey of a carnet that the officer's territory has dealt with, as far as that may see it; core decides. */
@Controller
final class JourneyPage {

    /** Goods by name of one row. */
    private static final int NAMED = 25;

    private final CustomsCore core;
    private final Logs logs;
    private final DocumentSealing sealing;
    private final Trouble trouble;

    JourneyPage(CustomsCore core, Logs logs, DocumentSealing sealing, Trouble trouble) {
        this.core = core;
        this.logs = logs;
        this.sealing = sealing;
        this.trouble = trouble;
    }

    @GetMapping("/carnets/{carnet}/journey")
    String journey(Officer officer, HttpServletResponse response, Model model, @PathVariable("carnet") long carnet) {
        model.addAttribute("carnetId", carnet);
        logs.carnets(officer.territory(), CarnetFilter.of(Long.toString(carnet)), null, 1).rows().stream()
                .findFirst()
                .ifPresent(row -> model.addAttribute("logged", row));
        switch (core.ask(api -> api.journey(carnet))) {
            case Answer.Given<JourneyView>(var view) -> show(model, carnet, view);
            case Answer.Refused<?> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Silent<?> _ -> {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                model.addAttribute("trouble", trouble.silence());
            }
        }
        return "journey/journey";
    }

    private void show(Model model, long carnet, JourneyView view) {
        var journey = CarnetJourney.of(view);
        model.addAttribute("journey", journey);
        if (core.ask(api -> api.document(carnet)) instanceof Answer.Given<SealedDocument>(var sealed)) {
            var document = sealing.open(sealed);
            model.addAttribute("document", document);
            model.addAttribute("goods", goods(journey, document.items()));
        }
    }

    /** The goods of what is awaited, by selection, so that a controller reads names and not numbers. */
    private static Map<String, List<Item>> goods(CarnetJourney journey, List<Item> list) {
        var goods = new LinkedHashMap<String, List<Item>>();
        for (var fate : journey.awaited()) {
            var items = ItemSet.parse(fate.items());
            goods.put(
                    fate.items(),
                    list.stream()
                            .filter(item -> items.contains(item.number()))
                            .limit(NAMED)
                            .toList());
        }
        return goods;
    }
}
