package io.eata.portal.log;

import io.eata.portal.page.Words;
import org.springframework.stereotype.Component;

/** What the pages call the filters of {@link AskedLog}. */
@Component
public final class FilterNames {

    private final Words words;

    FilterNames(Words words) {
        this.words = words;
    }

    /** @param carnets whether it stands on the log of carnets, or on that of transactions */
    public String say(boolean carnets, String name) {
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
}
