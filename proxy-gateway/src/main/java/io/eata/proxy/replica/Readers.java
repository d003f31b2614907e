package io.eata.proxy.replica;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.platform.security.Caller;
import io.eata.platform.security.Role;
import io.eata.proxy.replica.ReplicaStore.ReadCarnet;
import java.util.Set;

/**
 * Who may read what of a carnet: customs of home and of the territories of box P, the issuing association, accounts that have
 * shown the PIN. ICC operations see where a carnet stands but never goods. To everybody else there is no such carnet.
 */
final class Readers {

    private static final Set<Role> CUSTOMS = Set.of(Role.OFFICER, Role.CONTROLLER, Role.REGIONAL_MANAGER, Role.ADMIN);

    private Readers() {}

    static boolean mayReadDocument(Caller caller, ReadCarnet read) {
        return switch (caller.organisationType()) {
            case CUSTOMS -> isCustomsConcerned(caller, read.carnet().terms());
            case ASSOCIATION -> isIssuer(caller, read.carnet());
            case COMPANY -> isHolder(caller, read);
            case ICC, PLATFORM -> false;
        };
    }

    static boolean mayReadStanding(Caller caller, ReadCarnet read) {
        return switch (caller.organisationType()) {
            case CUSTOMS, ASSOCIATION, COMPANY -> mayReadDocument(caller, read);
            case ICC -> caller.has(Role.ICC_OPERATIONS);
            case PLATFORM -> false;
        };
    }

    private static boolean isCustomsConcerned(Caller caller, CarnetTerms terms) {
        var code = caller.territory();
        if (code == null || caller.roles().stream().noneMatch(CUSTOMS::contains)) {
            return false;
        }
        var territory = CustomsTerritory.of(code);
        return terms.homeTerritory().equals(territory) || terms.guaranteed().contains(territory);
    }

    private static boolean isIssuer(Caller caller, KnownCarnet carnet) {
        return caller.has(Role.ISSUER) && carnet.association().equals(caller.organisation());
    }

    private static boolean isHolder(Caller caller, ReadCarnet read) {
        return caller.has(Role.HOLDER) && read.held();
    }
}
