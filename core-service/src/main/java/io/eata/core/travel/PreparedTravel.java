package io.eata.core.travel;

import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Travel;
import java.time.Instant;
import java.util.List;

/** A travel as it is kept. */
public record PreparedTravel(
        long id,
        long carnetId,
        int version,
        PrepareTravel plan,
        List<PreparedDeclaration> declarations,
        Instant preparedAt) {
    public PreparedTravel {
        declarations = List.copyOf(declarations);
    }

    public boolean inUse() {
        return declarations.stream().anyMatch(PreparedDeclaration::inUse);
    }

    public Travel view() {
        return new Travel(
                id,
                carnetId,
                version,
                plan,
                declarations.stream().map(PreparedDeclaration::view).toList(),
                preparedAt);
    }
}
