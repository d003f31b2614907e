package io.eata.core.directory;

import io.eata.contracts.Page;
import io.eata.contracts.directory.ListedAssociation;
import io.eata.contracts.directory.RecordedAssociation;
import io.eata.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The active associations, as everybody may see them. */
@Component
public final class AssociationReading {

    private final AssociationStore store;

    AssociationReading(AssociationStore store) {
        this.store = store;
    }

    /** By code. */
    public Page<ListedAssociation> list(@Nullable String country, String after, int limit) {
        var found = store.active(country, after, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(AssociationReading::listed).toList(),
                found.size() > limit ? page.getLast().code() : null);
    }

    /** @throws ProblemException {@code not-found}, also for one that is no longer active */
    public ListedAssociation one(String code) {
        return store.find(code)
                .filter(found -> found.association().active())
                .map(AssociationReading::listed)
                .orElseThrow(() -> ProblemException.notFound("There is no such association"));
    }

    private static ListedAssociation listed(RecordedAssociation recorded) {
        var association = recorded.association();
        return new ListedAssociation(
                recorded.code(),
                association.kind(),
                association.name(),
                association.country(),
                association.guaranteedBy(),
                association.address(),
                association.phone(),
                association.email(),
                association.website(),
                association.latitude(),
                association.longitude(),
                association.languages());
    }
}
