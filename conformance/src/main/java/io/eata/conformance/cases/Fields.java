package io.eata.conformance.cases;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The keys of one JSON object, each asked for by name and type; what nobody asks for is an error. */
final class Fields {

    private final JsonNode object;
    private final String where;
    private final Set<String> asked = new HashSet<>();

    /** @param where named in messages, such as {@code step 3} */
    Fields(JsonNode object, String where) {
        if (!object.isObject()) {
            throw new UnreadableCaseException(where + " is no JSON object");
        }
        this.object = object;
        this.where = where;
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> missing(key));
    }

    Optional<String> optionalText(String key) {
        return value(key).map(value -> {
            if (!value.isString()) {
                throw wrong(key, "a text");
            }
            return value.stringValue();
        });
    }

    int number(String key) {
        return optionalNumber(key).orElseThrow(() -> missing(key));
    }

    Optional<Integer> optionalNumber(String key) {
        return value(key).map(value -> {
            if (!value.isInt()) {
                throw wrong(key, "a whole number");
            }
            return value.intValue();
        });
    }

    Optional<Boolean> optionalFlag(String key) {
        return value(key).map(value -> {
            if (!value.isBoolean()) {
                throw wrong(key, "true or false");
            }
            return value.booleanValue();
        });
    }

    /** A text that stands for something else, such as a date or one of the constants of an enum. */
    <T> T as(String key, Function<String, T> meaning) {
        return optionalAs(key, meaning).orElseThrow(() -> missing(key));
    }

    <T> Optional<T> optionalAs(String key, Function<String, T> meaning) {
        return optionalText(key).map(text -> understood(key, text, meaning));
    }

    /** Texts in a list; none if the key is missing. */
    <T> Optional<List<T>> optionalList(String key, Function<String, T> meaning) {
        return value(key).map(value -> {
            if (!value.isArray()) {
                throw wrong(key, "a list");
            }
            var list = new ArrayList<T>();
            for (var element : value) {
                if (!element.isString()) {
                    throw wrong(key, "a list of texts");
                }
                list.add(understood(key, element.stringValue(), meaning));
            }
            return List.copyOf(list);
        });
    }

    List<Fields> objects(String key) {
        var value = value(key).orElseThrow(() -> missing(key));
        if (!value.isArray()) {
            throw wrong(key, "a list");
        }
        var objects = new ArrayList<Fields>();
        for (var element : value) {
            objects.add(new Fields(element, "step " + (objects.size() + 1)));
        }
        return objects;
    }

    Fields object(String key) {
        return optionalObject(key).orElseThrow(() -> missing(key));
    }

    Optional<Fields> optionalObject(String key) {
        return value(key).map(value -> new Fields(value, key));
    }

    /** An object whose keys are names of the same kind of thing; the order of the file is kept. */
    <K, V> Optional<Map<K, V>> optionalMap(String key, Function<String, K> name, Function<String, V> meaning) {
        return optionalObject(key).map(map -> {
            var entries = new LinkedHashMap<K, V>();
            for (var property : map.object.propertyNames()) {
                entries.put(understood(key, property, name), map.as(property, meaning));
            }
            return entries;
        });
    }

    <K> Optional<Map<K, Integer>> optionalNumbers(String key, Function<String, K> name) {
        return optionalObject(key).map(map -> {
            var entries = new LinkedHashMap<K, Integer>();
            for (var property : map.object.propertyNames()) {
                entries.put(understood(key, property, name), map.number(property));
            }
            return entries;
        });
    }

    /** Keys that a case may carry for its readers and that no rule reads. */
    Fields ignoring(String... keys) {
        asked.addAll(Set.of(keys));
        return this;
    }

    /** @throws UnreadableCaseException if there is a key that nobody has asked for */
    void end() {
        for (var property : object.propertyNames()) {
            if (!asked.contains(property)) {
                throw new UnreadableCaseException(where + " has an unknown key: " + property);
            }
        }
    }

    UnreadableCaseException wrong(String key, String expected) {
        return new UnreadableCaseException(where + ": " + key + " is not " + expected);
    }

    private UnreadableCaseException missing(String key) {
        return new UnreadableCaseException(where + " lacks " + key);
    }

    private Optional<JsonNode> value(String key) {
        asked.add(key);
        return object.optional(key);
    }

    private <T> T understood(String key, String text, Function<String, T> meaning) {
        try {
            return meaning.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableCaseException(where + ": " + key + " cannot be " + text, e);
        }
    }
}
