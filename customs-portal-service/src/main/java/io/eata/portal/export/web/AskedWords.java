package io.eata.portal.export.web;

import io.eata.portal.export.Export;
import io.eata.portal.export.ExportKind;
import io.eata.portal.log.AskedLog;
import io.eata.portal.log.FilterNames;
import io.eata.portal.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The filters of an export in words, in the order in which the log's page has them. */
@Component
final class AskedWords {

    private final Words words;
    private final FilterNames names;

    AskedWords(Words words, FilterNames names) {
        this.words = words;
        this.names = names;
    }

    List<String> of(Export export) {
        var said = new ArrayList<String>();
        var asked = export.asked();
        for (var name : AskedLog.FILTERS) {
            var typed = asked.get(name);
            if (typed != null && !name.equals("order")) {
                said.add(names.say(export.kind() == ExportKind.CARNET_LIST, name) + ": " + value(name, typed));
            }
        }
        var sequence = asked.get("sequence");
        if (sequence != null) {
            said.add(words.say("col.sequence") + " " + sequence);
        }
        return said;
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
