package io.eata.journeys.people;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A customs officer at the portal's pages, without scripts: what is done here works on the poorest line. */
public final class Officer {

    private static final Pattern CANCEL = Pattern.compile("/transactions/(\\d+)/cancel$");

    private final PageSession session = new PageSession();
    private final String portal;
    private final String login;
    private final String password;

    public Officer(RunningPlatform platform, String login, String password) {
        this.portal = platform.proxy(1) + "/portal";
        this.login = login;
        this.password = password;
    }

    /**
     * What the wizard ended with.
     *
     * @param refusal rule that refused, absent when it was committed
     * @param sequence ledger sequence of the transaction
     */
    public record Outcome(
            @Nullable String refusal, long sequence, String items, String verificationCode, List<String> warnings) {}

    /** What the officer enters other than what the wizard proposes: names of fields to values. */
    public record Changes(Map<String, String> fields) {

        /** Takes everything as it is proposed. */
        public static Changes none() {
            return new Changes(Map.of());
        }

        /** Corrects the selection of items. */
        public static Changes items(String selection) {
            return new Changes(Map.of("items", selection));
        }
    }

    /** Scan, check the carnet, check the goods, commit, receipt; confirms each warning. */
    public Outcome process(String scanned, Changes changes) {
        Document carnet = scan(scanned);
        Element onward = carnet.selectFirst("a[href$=/goods]");
        if (onward == null) {
            return refused(carnet);
        }
        Document goods = session.open(URI.create(onward.absUrl("href")));
        Document commit = session.submit(form(goods, "items"), with(changes, "do", "next"));
        if (commit.selectFirst("button[value=commit]") == null) {
            return refused(commit);
        }
        Element commitForm = form(commit, "remarks");
        List<String> warnings = commitForm.select("input[name=confirm]").eachAttr("value");
        Map<String, Object> fields = with(changes, "do", "commit");
        fields.remove("items");
        fields.put("confirm", warnings);
        Document receipt = session.submit(commitForm, fields);
        Element code = receipt.selectFirst("#verification-code");
        return code == null
                ? refused(receipt)
                : new Outcome(null, sequence(receipt), items(receipt), code.text(), warnings);
    }

    /** Cancels with the code that the holder tells. */
    public void cancel(long carnet, long sequence, String cancellationCode) {
        Document page = open("/carnets/" + carnet + "/transactions/" + sequence + "/cancel");
        expectNoTrouble(
                session.submit(form(page, "code"), Map.of("code", cancellationCode, "reason", "Committed by mistake")));
    }

    /** Puts the scanned carnet on hold. */
    public void hold(String scanned, String reason) {
        Element link = scan(scanned).selectFirst("a[href$=/hold]");
        if (link == null) {
            throw new UnexpectedAnswer("no way to put on hold is offered");
        }
        Document page = session.open(URI.create(link.absUrl("href")));
        expectNoTrouble(session.submit(form(page, "reason"), Map.of("reason", reason)));
    }

    /** Releases what the officer's office holds. */
    public void release(long carnet) {
        Document page = open("/transactions/on-hold");
        Element form = page.selectFirst("form[action$=/transactions/on-hold/" + carnet + "/release]");
        if (form == null) {
            throw new UnexpectedAnswer("carnet " + carnet + " is not offered for release");
        }
        expectNoTrouble(session.submit(form, Map.of()));
    }

    private Document scan(String scanned) {
        return session.submit(form(open("/transactions/new"), "carnet"), Map.of("carnet", scanned));
    }

    /** Opens a page of the portal, signing in where it asks for it. */
    private Document open(String path) {
        Document page = session.open(URI.create(portal + path));
        Element loginForm = page.selectFirst("form:has(input[type=password])");
        return loginForm == null ? page : session.submit(loginForm, Map.of("username", login, "password", password));
    }

    private static Map<String, Object> with(Changes changes, String name, String value) {
        Map<String, Object> fields = new LinkedHashMap<>(changes.fields());
        fields.put(name, value);
        return fields;
    }

    private static Element form(Document page, String field) {
        Element form = page.selectFirst("form:has([name=" + field + "])");
        if (form == null) {
            throw new UnexpectedAnswer("no form with " + field + " at " + page.location() + ": " + trouble(page));
        }
        return form;
    }

    private static Outcome refused(Document page) {
        Element rule = page.selectFirst(".notice .code");
        if (rule == null) {
            throw new UnexpectedAnswer("neither committed nor refused at " + page.location() + ": " + trouble(page));
        }
        return new Outcome(rule.text().strip().toUpperCase(Locale.ROOT).replace('-', '_'), 0, "", "", List.of());
    }

    private static void expectNoTrouble(Document page) {
        if (page.selectFirst(".notice-bad, .field-error") != null) {
            throw new UnexpectedAnswer("refused at " + page.location() + ": " + trouble(page));
        }
    }

    private static String trouble(Document page) {
        return page.select(".notice-bad, .notice-warn, .field-error, h1").text();
    }

    private static long sequence(Document receipt) {
        Element cancel = receipt.selectFirst("a[href$=/cancel]");
        Matcher found = CANCEL.matcher(cancel == null ? "" : cancel.attr("href"));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static String items(Document receipt) {
        Element items = receipt.selectFirst(".receipt dd.code.text-break");
        return items == null ? "" : items.text();
    }
}
