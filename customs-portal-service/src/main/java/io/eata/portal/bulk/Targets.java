package io.eata.portal.bulk;

import io.eata.portal.access.Officer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The target of each kind. */
@Component
public final class Targets {

    private final Map<SheetKind, Target> targets = new EnumMap<>(SheetKind.class);

    Targets(List<Target> targets) {
        targets.forEach(it -> this.targets.put(it.kind(), it));
    }

    public Target of(SheetKind kind) {
        var target = targets.get(kind);
        if (target == null) {
            throw new IllegalStateException("nothing imports " + kind);
        }
        return target;
    }

    /** Rows as they are read, with what is wrong with each. */
    public List<StagedRow> checked(SheetKind kind, Officer by, List<StagedRow> rows) {
        var mistakes = of(kind).check(by, rows.stream().map(StagedRow::cells).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(
                        at -> new StagedRow(rows.get(at).number(), rows.get(at).cells(), mistakes.get(at)))
                .toList();
    }
}
