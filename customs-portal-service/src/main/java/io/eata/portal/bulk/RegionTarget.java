package io.eata.portal.bulk;

import static java.util.stream.Collectors.toSet;

import io.eata.portal.access.Officer;
import io.eata.portal.office.Kept;
import io.eata.portal.office.Mistake;
import io.eata.portal.office.OfficeRules;
import io.eata.portal.office.Region;
import io.eata.portal.office.RegionBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Regions in bulk; another name is given to one in its page, since accounts follow it. */
@Component
final class RegionTarget implements Target {

    private final RegionBook regions;

    RegionTarget(RegionBook regions) {
        this.regions = regions;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.REGIONS;
    }

    @Override
    public Map<String, List<String>> choices(String country) {
        return Map.of();
    }

    @Override
    public List<Map<String, String>> present(String country) {
        return regions.of(country).stream().map(RegionTarget::cells).toList();
    }

    @Override
    public List<List<Mistake>> check(Officer by, List<Map<String, String>> rows) {
        return rows.stream().map(check(by.country())).toList();
    }

    private Function<Map<String, String>, List<Mistake>> check(String country) {
        var present = regions.of(country).stream().map(Region::name).collect(toSet());
        var keys = new KeyChecks(SheetKind.REGIONS, "office.rule.region.taken", present);
        var room = new int[] {RegionBook.MOST - present.size()};
        return cells -> {
            var mistakes = new ArrayList<>(keys.of(cells));
            var name = cells.getOrDefault("name", "");
            if (!name.isEmpty()) {
                mistakes.addAll(OfficeRules.ofRegion(name));
            }
            if (mistakes.isEmpty() && RowAction.of(cells).orElseThrow() == RowAction.CREATE && room[0]-- <= 0) {
                mistakes.add(new Mistake("name", "office.rule.region.many"));
            }
            return mistakes;
        };
    }

    @Override
    public Applied apply(Import run, ImportRow row) {
        var country = run.country();
        var name = row.cell("name");
        return switch (RowAction.of(row.cells()).orElseThrow()) {
            case CREATE -> create(country, name, !"NO".equals(row.cell("active")));
            case UPDATE -> activate(country, name, row.cells().get("active"));
            case DEACTIVATE -> activate(country, name, "NO");
        };
    }

    private Applied create(String country, String name, boolean active) {
        var created = regions.create(country, name);
        if (created instanceof Kept.Done(var version) && !active) {
            created = regions.activate(country, name, version, false);
        }
        return Outcomes.of(created, null);
    }

    private Applied activate(String country, String name, @Nullable String active) {
        var there = regions.find(country, name);
        if (there.isEmpty()) {
            return new Applied.Refused("bulk.rule.absent");
        }
        var region = there.get();
        boolean wanted = active == null ? region.active() : active.equals("YES");
        return wanted == region.active()
                ? new Applied.Done(cells(region), region.version())
                : Outcomes.of(regions.activate(country, name, region.version(), wanted), cells(region));
    }

    @Override
    public @Nullable String takeBack(Import run, ImportRow row) {
        var country = run.country();
        var found = regions.find(country, row.cell("name"));
        if (found.isEmpty()) {
            return row.before() == null ? null : Outcomes.GONE;
        }
        var region = found.get();
        var former = row.before();
        if (former == null) {
            if (row.used() || region.offices() > 0) {
                regions.activate(country, region.name(), region.version(), false);
                return Outcomes.USED;
            }
            return regions.delete(country, region.name(), region.version()) instanceof Kept.Done
                    ? null
                    : Outcomes.CHANGED;
        }
        if (region.version() != row.version()) {
            return Outcomes.CHANGED;
        }
        boolean before = "YES".equals(former.get("active"));
        if (before != region.active()) {
            regions.activate(country, region.name(), region.version(), before);
        }
        return null;
    }

    private static Map<String, String> cells(Region region) {
        return Map.of("action", "UPDATE", "name", region.name(), "active", region.active() ? "YES" : "NO");
    }
}
