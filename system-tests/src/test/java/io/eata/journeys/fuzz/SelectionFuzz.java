package io.eata.journeys.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.eata.carnet.items.ItemSet;
import io.eata.carnet.items.Selection;

/** Any text selects items or is refused at one of its characters; what was read prints to a text that reads the same. */
public final class SelectionFuzz {

    private SelectionFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        switch (Selection.parse(text)) {
            case Selection.Valid(ItemSet items) -> {
                if (!Selection.parse(items.toString()).equals(new Selection.Valid(items))) {
                    throw new AssertionError(items + " is read as something else");
                }
            }
            case Selection.Invalid(int position, String problem) -> {
                if (position < 1 || position > text.length() + 1) {
                    throw new AssertionError(problem + " beside the text, at " + position);
                }
            }
        }
    }
}
