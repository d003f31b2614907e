package io.eata.portal.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    public List<StagedRow> checked(SheetKind kind, String country, List<StagedRow> rows) {
        var check = of(kind).check(country);
        return rows.stream()
                .map(row -> new StagedRow(row.number(), row.cells(), check.of(row.cells())))
                .toList();
    }
}
