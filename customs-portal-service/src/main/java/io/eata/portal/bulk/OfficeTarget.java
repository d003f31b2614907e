package io.eata.portal.bulk;

import static java.util.stream.Collectors.toSet;

import io.eata.portal.access.Officer;
import io.eata.portal.office.Kept;
import io.eata.portal.office.KeptOffice;
import io.eata.portal.office.Mistake;
import io.eata.portal.office.OfficeBook;
import io.eata.portal.office.OfficeEntry;
import io.eata.portal.office.OfficeKind;
import io.eata.portal.office.OfficeRules;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.office.Region;
import io.eata.portal.office.RegionBook;
import io.eata.portal.office.Zones;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offices in bulk, by the rules of the page. */
@Component
final class OfficeTarget implements Target {

    private static final Set<String> KINDS =
            Stream.of(OfficeKind.values()).map(OfficeKind::name).collect(toSet());

    private final OfficeBook offices;
    private final RegionBook regions;

    OfficeTarget(OfficeBook offices, RegionBook regions) {
        this.offices = offices;
        this.regions = regions;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.OFFICES;
    }

    @Override
    public Map<String, List<String>> choices(String country) {
        return Map.of(
                "region",
                regions.of(country).stream()
                        .filter(Region::active)
                        .map(Region::name)
                        .toList(),
                "zone",
                Stream.concat(Zones.of(country).stream(), Zones.others(country).stream())
                        .toList());
    }

    @Override
    public List<Map<String, String>> present(String country) {
        return AllOffices.of(offices, country).stream().map(OfficeTarget::cells).toList();
    }

    @Override
    public List<List<Mistake>> check(Officer by, List<Map<String, String>> rows) {
        return rows.stream().map(check(by.country())).toList();
    }

    private Function<Map<String, String>, List<Mistake>> check(String country) {
        var there = new HashMap<String, KeptOffice>();
        AllOffices.of(offices, country).forEach(it -> there.put(it.office().code(), it));
        var names = regions.of(country).stream().map(Region::name).collect(toSet());
        var keys = new KeyChecks(SheetKind.OFFICES, "office.rule.taken", there.keySet());
        return cells -> {
            var mistakes = new ArrayList<>(keys.of(cells));
            var action = RowAction.of(cells);
            if (action.isEmpty() || action.get() == RowAction.DEACTIVATE) {
                return mistakes;
            }
            var before = there.get(cells.getOrDefault("code", ""));
            var entry = entry(action.get() == RowAction.UPDATE && before != null ? over(before, cells) : cells);
            for (var mistake : OfficeRules.of(country, entry)) {
                if (mistakes.stream().noneMatch(it -> it.field().equals(mistake.field()))) {
                    mistakes.add(mistake);
                }
            }
            if (!entry.region().isEmpty() && !names.contains(entry.region())) {
                mistakes.add(new Mistake("region", "office.rule.region.unknown"));
            }
            return mistakes;
        };
    }

    @Override
    public Applied apply(Import run, ImportRow row) {
        return apply(run.country(), row.cells());
    }

    private Applied apply(String country, Map<String, String> cells) {
        var action = RowAction.of(cells).orElseThrow();
        if (action == RowAction.CREATE) {
            var created = offices.create(OfficeScope.all(country), entry(cells));
            return Outcomes.of(
                    activated(country, cells.getOrDefault("code", ""), created, true, cells.get("active")), null);
        }
        var found = offices.find(country, cells.getOrDefault("code", ""));
        if (found.isEmpty()) {
            return new Applied.Refused("bulk.rule.absent");
        }
        var before = found.get();
        var changed = action == RowAction.UPDATE
                ? offices.change(OfficeScope.all(country), entry(over(before, cells)), before.version())
                : new Kept.Done(before.version());
        var wanted = action == RowAction.DEACTIVATE ? "NO" : cells.get("active");
        return Outcomes.of(activated(country, before.office().code(), changed, before.active(), wanted), cells(before));
    }

    private Kept activated(String country, String code, Kept done, boolean active, @Nullable String wanted) {
        if (!(done instanceof Kept.Done(var version)) || wanted == null || wanted.isEmpty()) {
            return done;
        }
        boolean yes = wanted.equals("YES");
        return yes == active ? done : offices.activate(OfficeScope.all(country), code, yes, version);
    }

    @Override
    public @Nullable String takeBack(Import run, ImportRow row) {
        var country = run.country();
        var found = offices.find(country, row.cell("code"));
        if (found.isEmpty()) {
            return row.before() == null ? null : Outcomes.GONE;
        }
        var office = found.get();
        var before = row.before();
        return before == null ? remove(country, office, row.used()) : restore(country, office, row, before);
    }

    private @Nullable String remove(String country, KeptOffice office, boolean used) {
        var scope = OfficeScope.all(country);
        var code = office.office().code();
        if (!used && offices.delete(scope, code, office.version()) instanceof Kept.Done) {
            return null;
        }
        offices.activate(scope, code, false, office.version());
        return Outcomes.USED;
    }

    private @Nullable String restore(String country, KeptOffice office, ImportRow row, Map<String, String> before) {
        if (office.version() != row.version()) {
            return Outcomes.CHANGED;
        }
        var changed = offices.change(OfficeScope.all(country), entry(before), office.version());
        var restored = activated(country, office.office().code(), changed, office.active(), before.get("active"));
        return restored instanceof Kept.Done ? null : Outcomes.CHANGED;
    }

    /** What is there, and over it what the row says. */
    private static Map<String, String> over(KeptOffice before, Map<String, String> cells) {
        var merged = new HashMap<>(cells(before));
        cells.forEach((field, text) -> {
            if (!text.isEmpty()) {
                merged.put(field, text);
            }
        });
        return merged;
    }

    private static Map<String, String> cells(KeptOffice office) {
        var entry = office.entry();
        var cells = new HashMap<String, String>();
        cells.put("action", RowAction.UPDATE.name());
        cells.put("code", entry.code());
        cells.put("name", entry.name());
        cells.put("region", entry.region());
        cells.put("zone", entry.zone());
        cells.put("address", entry.address());
        cells.put("zip", entry.zip());
        cells.put("city", entry.city());
        cells.put("phone", entry.phone());
        cells.put("email", entry.email());
        cells.put("hours", entry.hours());
        cells.put("latitude", entry.latitude());
        cells.put("longitude", entry.longitude());
        cells.put("unlocode", entry.unlocode());
        KINDS.forEach(kind -> cells.put(kind, entry.kinds().contains(kind) ? "YES" : "NO"));
        cells.put("active", office.active() ? "YES" : "NO");
        return cells;
    }

    private static OfficeEntry entry(Map<String, String> cells) {
        return new OfficeEntry(
                cells.getOrDefault("code", ""),
                cells.getOrDefault("name", ""),
                cells.getOrDefault("region", ""),
                cells.getOrDefault("zone", ""),
                cells.getOrDefault("address", ""),
                cells.getOrDefault("zip", ""),
                cells.getOrDefault("city", ""),
                cells.getOrDefault("phone", ""),
                cells.getOrDefault("email", ""),
                cells.getOrDefault("hours", ""),
                cells.getOrDefault("latitude", ""),
                cells.getOrDefault("longitude", ""),
                cells.getOrDefault("unlocode", ""),
                KINDS.stream()
                        .filter(kind -> "YES".equals(cells.get(kind)))
                        .sorted()
                        .toList());
    }
}
