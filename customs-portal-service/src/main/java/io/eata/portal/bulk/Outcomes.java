package io.eata.portal.bulk;

import io.eata.portal.bulk.Target.Applied;
import io.eata.portal.office.Kept;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the books of regions and offices answer, as an import puts it. */
final class Outcomes {

    /** Kept at an undo: it was changed since. */
    static final String CHANGED = "bulk.kept.changed";

    /** Kept at an undo, deactivated: it was used since. */
    static final String USED = "bulk.kept.used";

    /** Kept at an undo: it is there no longer. */
    static final String GONE = "bulk.kept.gone";

    private Outcomes() {}

    static Applied of(Kept kept, @Nullable Map<String, String> before) {
        return switch (kept) {
            case Kept.Done(var version) -> new Applied.Done(before, version);
            case Kept.Invalid(var mistakes) ->
                new Applied.Refused(mistakes.getFirst().rule());
            case Kept.Collided _ -> new Applied.Refused("bulk.rule.collided");
            case Kept.Missing _ -> new Applied.Refused("bulk.rule.absent");
            case Kept.Outside _ -> new Applied.Refused("office.rule.region.outside");
            case Kept.InUse _ -> new Applied.Refused("bulk.rule.collided");
        };
    }
}
