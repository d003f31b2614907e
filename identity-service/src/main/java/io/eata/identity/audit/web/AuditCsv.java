package io.eata.identity.audit.web;

import io.eata.contracts.identity.AuditView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The audit log as RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
final class AuditCsv {

    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("id,at,actor,actor_login,act,target,target_login,details\r\n");
    private int rows;

    void add(List<AuditView> entries) {
        for (var entry : entries) {
            var cells = List.of(
                    String.valueOf(entry.id()),
                    entry.at().toString(),
                    entry.actor(),
                    Objects.toString(entry.actorLogin(), ""),
                    entry.act(),
                    Objects.toString(entry.target(), ""),
                    Objects.toString(entry.targetLogin(), ""),
                    details(entry.details()));
            text.append(cells.stream().map(AuditCsv::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
            rows++;
        }
    }

    int rows() {
        return rows;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String details(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> detail.getKey() + ": " + detail.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
