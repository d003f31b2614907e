package io.eata.portal.wizard.web;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.items.Selection;
import io.eata.contracts.Limits;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Words;
import io.eata.portal.wizard.Goods;
import io.eata.portal.wizard.Notes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of step 3 as it was sent: selections as typed, ticks, marks.
 *
 * @param shown the selection that the page showed; tells whether the text or the ticks were changed
 */
record GoodsForm(
        String items,
        String notReturned,
        String processedAbroad,
        SortedMap<Integer, String> marks,
        ItemSet ticks,
        String shown) {

    private static final Pattern MARK = Pattern.compile("mark-([1-9][0-9]{0,4})");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    static GoodsForm of(Notes notes) {
        return new GoodsForm(
                notes.items(),
                notes.notReturned(),
                notes.processedAbroad(),
                notes.marks(),
                parsed(notes.items()).orElse(ItemSet.none()),
                notes.items());
    }

    static GoodsForm of(MultiValueMap<String, String> form) {
        var marks = new TreeMap<Integer, String>();
        form.forEach((name, values) -> {
            var mark = MARK.matcher(name);
            if (mark.matches() && !values.getFirst().isBlank()) {
                marks.put(Integer.valueOf(mark.group(1)), values.getFirst().strip());
            }
        });
        var ticked = form.getOrDefault("tick", List.of()).stream()
                .filter(value -> NUMBER.matcher(value).matches())
                .mapToInt(Integer::parseInt)
                .toArray();
        return new GoodsForm(
                text(form, "items"),
                text(form, "notReturned"),
                text(form, "processedAbroad"),
                marks,
                ItemSet.of(ticked),
                text(form, "shown"));
    }

    /** The selection meant: the text where it was changed, else the ticks. */
    public String meant() {
        var wasShown = parsed(shown);
        boolean typed = !items.strip().equals(shown.strip()) || wasShown.isEmpty();
        return typed || wasShown.get().equals(ticks) ? items : ticks.toString();
    }

    /** The goods, or null with what is wrong in {@code mistakes}. */
    @Nullable Goods checked(int listed, FieldMistakes mistakes, Words words) {
        var list = ItemSet.all(listed);
        var cleared = selection("items", meant(), list, mistakes, words);
        var kept = selection("notReturned", notReturned, list, mistakes, words);
        var processed = selection("processedAbroad", processedAbroad, list, mistakes, words);
        if (cleared.isEmpty() && kept.isEmpty()) {
            mistakes.add("items", words.say("goods.nothing"));
        }
        if (cleared.intersects(kept)) {
            mistakes.add("notReturned", words.say("goods.twice", cleared.intersect(kept)));
        }
        if (!cleared.containsAll(processed)) {
            mistakes.add("processedAbroad", words.say("goods.processed.more", processed.minus(cleared)));
        }
        marks.forEach((item, mark) -> {
            if (item > listed || mark.length() > Limits.SHORT_TEXT) {
                mistakes.add("mark-" + item, words.say("goods.mark.long", item, Limits.SHORT_TEXT));
            }
        });
        return mistakes.none() ? new Goods(cleared.toString(), kept.toString(), processed.toString(), marks) : null;
    }

    private static ItemSet selection(String field, String text, ItemSet list, FieldMistakes mistakes, Words words) {
        return switch (Selection.parse(text)) {
            case Selection.Invalid(int position, String _) -> {
                mistakes.add(field, words.say("goods.unreadable", position));
                yield ItemSet.none();
            }
            case Selection.Valid(var items) -> {
                var unknown = items.minus(list);
                if (!unknown.isEmpty()) {
                    mistakes.add(field, words.say("goods.unknown", unknown, list.size()));
                }
                yield items.intersect(list);
            }
        };
    }

    private static Optional<ItemSet> parsed(String text) {
        return Selection.parse(text) instanceof Selection.Valid(var items) ? Optional.of(items) : Optional.empty();
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
