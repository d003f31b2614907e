package io.eata.carnet.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object as {@link JsonText} reads one. */
record JsonObject(Map<String, Object> members) {

    /** What {@code null} is read as. */
    static final Object NOTHING = new Object();

    /** @throws UnreadableException unless it is there and a string */
    String string(String name) {
        return optionalString(name).orElseThrow(() -> new UnreadableException("lacks the text " + name));
    }

    Optional<String> optionalString(String name) {
        var value = members.get(name);
        if (value == null || value == NOTHING) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw new UnreadableException("has no text as " + name);
    }

    /** @throws UnreadableException unless it is there and a whole number from {@code least} to {@code most} */
    long number(String name, long least, long most) {
        if (members.get(name) instanceof Long number && number >= least && number <= most) {
            return number;
        }
        throw new UnreadableException("lacks the number " + name);
    }

    /** @throws UnreadableException unless it is there and a whole number from {@code least} on */
    int whole(String name, int least) {
        return Math.toIntExact(number(name, least, Integer.MAX_VALUE));
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** @throws UnreadableException unless it is there and an object */
    JsonObject object(String name) {
        if (members.get(name) instanceof JsonObject object) {
            return object;
        }
        throw new UnreadableException("lacks the object " + name);
    }

    /** @throws UnreadableException unless it is there and a list of at most {@code most} elements */
    List<?> list(String name, int most) {
        if (members.get(name) instanceof List<?> list && list.size() <= most) {
            return list;
        }
        throw new UnreadableException("lacks the list " + name);
    }

    /** @throws UnreadableException unless it is there and a list of at most {@code most} strings */
    List<String> strings(String name, int most) {
        return list(name, most).stream()
                .map(element -> {
                    if (element instanceof String text) {
                        return text;
                    }
                    throw new UnreadableException("has no texts as " + name);
                })
                .toList();
    }
}
