package io.eata.portal.export.web;

import io.eata.portal.export.Export;
import io.eata.portal.export.ExportKind;
import io.eata.portal.log.AskedLog;
import io.eata.portal.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The filters of an export in words, in the order in which the log's page has them. */
@Component
final class AskedWords {

    private final Words words;

    AskedWords(Words words) {
        this.words = words;
    }

    List<String> of(Export export) {
        var said = new ArrayList<String>();
        var asked = export.asked();
        for (var name : AskedLog.FILTERS) {
            var typed = asked.get(name);
            if (typed != null && !name.equals("order")) {
                said.add(label(export.kind(), name) + ": " + value(name, typed));
            }
        }
        var sequence = asked.get("sequence");
        if (sequence != null) {
            said.add(words.say("col.sequence") + " " + sequence);
        }
        return said;
    }

    private String label(ExportKind kind, String name) {
        boolean carnets = kind == ExportKind.CARNET_LIST;
        return switch (name) {
            case "carnet" -> words.say("col.carnet");
            case "type" -> words.say("col.type");
            case "office" -> words.say("col.office");
            case "home" -> words.say("log.home");
            case "verdict" -> words.say("col.verdict");
            case "outstanding" -> words.say("col.outstanding");
            case "mark" -> words.say("log.mark");
            case "item" -> words.say("log.item");
            case "from" -> carnets ? words.say("log.expires.from") : words.say("log.from");
            case "to" -> carnets ? words.say("log.expires.to") : words.say("log.to");
            case "finalFrom" -> words.say("log.final.from");
            case "finalTo" -> words.say("log.final.to");
            case "lastFrom" -> words.say("log.last.from");
            case "lastTo" -> words.say("log.last.to");
            default -> name;
        };
    }

    /** What was typed stays as it is; what was chosen has its word. */
    private String value(String name, String typed) {
        return switch (name) {
            case "type" -> words.sayIfAny("type." + typed, typed);
            case "verdict" -> words.sayIfAny("verdict." + typed, typed);
            case "outstanding" -> words.sayIfAny("log.kind." + typed, typed);
            case "mark" ->
                typed.equals("ON_HOLD")
                        ? words.say("state.onHold")
                        : words.sayIfAny("log.mark." + typed, words.sayIfAny("status." + typed, typed));
            default -> typed;
        };
    }
}
