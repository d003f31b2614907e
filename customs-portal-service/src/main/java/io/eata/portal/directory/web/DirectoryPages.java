package io.eata.portal.directory.web;

import io.eata.portal.access.Officer;
import io.eata.portal.directory.Directory;
import io.eata.portal.directory.DirectoryFilter;
import io.eata.portal.directory.MapView;
import io.eata.portal.directory.Markers;
import io.eata.portal.directory.WorldMap;
import io.eata.portal.page.Reader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The directory as list and map, and one entry of it. */
@Controller
final class DirectoryPages {

    private static final int ROWS = 50;
    private static final int CLOSE = 260;

    private final Directory directory;
    private final WorldMap world;
    private final Reader reader = new Reader();

    DirectoryPages(Directory directory, WorldMap world) {
        this.directory = directory;
        this.world = world;
    }

    @GetMapping("/directory")
    String list(@RequestParam Map<String, String> asked, Officer officer, Model model) {
        var filter = DirectoryFilter.of(asked.get("kind"), asked.get("country"), asked.get("q"));
        var area = MapView.Area.of(asked.get("area"));
        var country = filter.country();
        var whole = country == null ? area.view() : world.around(country).orElse(area.view());
        var view = MapView.of(asked.get("box"), whole);
        model.addAttribute("filter", filter);
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", DirectoryFilter.Kind.values());
        model.addAttribute("areas", MapView.Area.values());
        model.addAttribute("area", area);
        model.addAttribute("countries", countries());
        map(model, filter, view);
        model.addAttribute("closeUp", !view.equals(whole));
        model.addAttribute("ownCountry", officer.country());
        if (filter.showsAssociations() && asked.get("after") == null) {
            model.addAttribute("associations", directory.associations().matching(filter));
        }
        if (filter.showsOffices()) {
            var rows = directory.offices().page(filter, asked.get("after"), ROWS + 1);
            model.addAttribute("offices", rows.subList(0, Math.min(ROWS, rows.size())));
            model.addAttribute("next", rows.size() > ROWS ? rows.get(ROWS - 1).cursor() : null);
        }
        return "directory/list";
    }

    @GetMapping("/directory/associations/{code}")
    String association(@PathVariable("code") String code, Officer officer, Model model) {
        var found = directory
                .associations()
                .find(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("association", found);
        var above = found.guaranteedBy();
        model.addAttribute(
                "above",
                above == null ? null : directory.associations().find(above).orElse(null));
        model.addAttribute(
                "below",
                directory.associations().all().stream()
                        .filter(it -> code.equals(it.guaranteedBy()))
                        .toList());
        model.addAttribute("ownCountry", officer.country());
        place(model, found.latitude(), found.longitude(), DirectoryFilter.of("associations", null, null));
        return "directory/association";
    }

    @GetMapping("/directory/offices/{country}/{code}")
    String office(
            @PathVariable("country") String country, @PathVariable("code") String code, Officer officer, Model model) {
        var found = directory
                .offices()
                .find(country, code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("listed", found);
        model.addAttribute("own", found.country().equals(officer.country()));
        model.addAttribute("ownCountry", officer.country());
        place(model, found.latitude(), found.longitude(), DirectoryFilter.of("offices", null, null));
        return "directory/office";
    }

    private void place(Model model, @Nullable Number latitude, @Nullable Number longitude, DirectoryFilter filter) {
        if (latitude != null && longitude != null) {
            map(model, filter, MapView.close(latitude.doubleValue(), longitude.doubleValue(), CLOSE));
        }
    }

    private void map(Model model, DirectoryFilter filter, MapView view) {
        model.addAttribute("view", view);
        model.addAttribute("land", world.within(view));
        model.addAttribute("markers", Markers.of(directory.places(filter), view));
    }

    /** Codes with names as the reader sorts them. */
    private Map<String, String> countries() {
        var names = new LinkedHashMap<String, String>();
        directory.countries().stream()
                .sorted(Comparator.comparing(reader::place))
                .forEach(code -> names.put(code, reader.place(code)));
        return names;
    }
}
