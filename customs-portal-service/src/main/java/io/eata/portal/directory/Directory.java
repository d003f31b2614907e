package io.eata.portal.directory;

import io.eata.contracts.directory.ListedAssociation;
import io.eata.portal.directory.Markers.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Associations and offices together. */
@Component
public final class Directory {

    private final Associations associations;
    private final OfficeDirectory offices;

    Directory(Associations associations, OfficeDirectory offices) {
        this.associations = associations;
        this.offices = offices;
    }

    public Associations associations() {
        return associations;
    }

    public OfficeDirectory offices() {
        return offices;
    }

    /** Countries that have an entry, by code. */
    public List<String> countries() {
        return List.copyOf(new TreeSet<>(
                Stream.concat(associations.all().stream().map(ListedAssociation::country), offices.countries().stream())
                        .toList()));
    }

    /** All that has a place on the map. */
    public List<Place> places(DirectoryFilter filter) {
        var places = new ArrayList<Place>();
        if (filter.showsAssociations()) {
            for (var association : associations.matching(filter)) {
                var latitude = association.latitude();
                var longitude = association.longitude();
                if (latitude != null && longitude != null) {
                    places.add(Place.of(association, latitude.doubleValue(), longitude.doubleValue()));
                }
            }
        }
        if (filter.showsOffices()) {
            for (var office : offices.marked(filter)) {
                var latitude = office.latitude();
                var longitude = office.longitude();
                if (latitude != null && longitude != null) {
                    places.add(Place.of(office, latitude, longitude));
                }
            }
        }
        return places;
    }
}
