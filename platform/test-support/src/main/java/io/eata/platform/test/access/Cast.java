package io.eata.platform.test.access;

import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One person or machine of each role, and of each a stranger: the same role in another organisation. */
public final class Cast {

    private static final Set<String> CUSTOMS =
            Set.of("OFFICER", "CONTROLLER", "REGIONAL_MANAGER", "ADMIN", "DIRECTORY");
    private static final Set<String> ASSOCIATION = Set.of("ISSUER", "ASSOCIATION_ADMIN");
    private static final Set<String> COMPANY = Set.of("HOLDER", "REPRESENTATIVE", "COMPANY_MANAGER");
    private static final Set<String> ICC = Set.of("ICC_OPERATIONS");
    private static final Set<String> PLATFORM = Set.of("NOTIFICATION", "RECONCILIATION", "PROXY", "PORTAL", "WALLET");

    /** Every role there is. */
    public static final Set<String> ROLES = all();

    private Cast() {}

    /** Someone of the role: German customs, the Swiss association, Alpenfilm. */
    public static TestToken of(String role) {
        return actor(role, "EU", "DE", "CH-ALLIANCE", "CH", "ALPENFILM");
    }

    /** Someone of the same role elsewhere: Norwegian customs, the German association, Fjellrally. */
    public static TestToken stranger(String role) {
        return actor(role, "NO", "NO", "DE-DIHK", "DE", "FJELLRALLY");
    }

    private static TestToken actor(
            String role, String territory, String customs, String association, String country, String company) {
        if (CUSTOMS.contains(role)) {
            return TestTokens.customs(territory, customs, role);
        }
        if (ASSOCIATION.contains(role)) {
            return TestTokens.association(association, country).withRoles(role);
        }
        if (COMPANY.contains(role)) {
            return TestTokens.holder(company).withRoles(role);
        }
        return ICC.contains(role) ? TestTokens.icc() : TestTokens.platform(role);
    }

    /** Whether somebody of the role belongs to an organisation of which there are others. */
    static boolean hasStrangers(String role) {
        return !ICC.contains(role) && !PLATFORM.contains(role);
    }

    private static Set<String> all() {
        var all = new TreeSet<String>();
        Stream.of(CUSTOMS, ASSOCIATION, COMPANY, ICC, PLATFORM).forEach(all::addAll);
        return Set.copyOf(all);
    }
}
