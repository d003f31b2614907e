package io.eata.carnet.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON of signed statements and keys (RFC 8259, whole numbers only), strictly: no name twice, no depth beyond
 * {@value #DEEPEST}. A statement that two readers could understand in two ways proves nothing.
 */
final class JsonText {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 18;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** @throws UnreadableException unless the text is one JSON object and nothing else */
    static JsonObject object(String text) {
        var reader = new JsonText(text);
        reader.blanks();
        var value = reader.value(0);
        reader.blanks();
        if (reader.at < text.length() || !(value instanceof JsonObject object)) {
            throw new UnreadableException("is no JSON object");
        }
        return object;
    }

    /** Writes a string as RFC 8785 wants it. */
    static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : c);
            }
        }
        return out.append('"').toString();
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableException("is nested too deeply");
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", JsonObject.NOTHING);
            default -> number();
        };
    }

    private JsonObject members(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        blanks();
        if (peek() == '}') {
            at++;
            return new JsonObject(members);
        }
        while (true) {
            blanks();
            String name = string();
            blanks();
            expect(':');
            blanks();
            if (members.put(name, value(depth + 1)) != null) {
                throw new UnreadableException("says " + name + " twice");
            }
            blanks();
            if (peek() == '}') {
                at++;
                return new JsonObject(members);
            }
            expect(',');
        }
    }

    private List<Object> elements(int depth) {
        List<Object> elements = new ArrayList<>();
        at++;
        blanks();
        if (peek() == ']') {
            at++;
            return elements;
        }
        while (true) {
            blanks();
            elements.add(value(depth + 1));
            blanks();
            if (peek() == ']') {
                at++;
                return elements;
            }
            expect(',');
        }
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw new UnreadableException("has a control character in a string");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new UnreadableException("has an unknown escape");
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw new UnreadableException("ends within a string");
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0) {
                throw new UnreadableException("has an unknown escape");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Object word(String word, Object meaning) {
        if (!text.startsWith(word, at)) {
            throw new UnreadableException("has an unknown word");
        }
        at += word.length();
        return meaning;
    }

    private Long number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9][0-9]{0," + (LONGEST_NUMBER - 1) + "})")) {
            throw new UnreadableException("has something that is no whole number");
        }
        return Long.valueOf(digits);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new UnreadableException("ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new UnreadableException("lacks a " + c);
        }
        at++;
    }
}
