package io.eata.portal.settings.web;

import io.eata.contracts.identity.ChangeSso;
import io.eata.contracts.identity.SsoClaims;
import io.eata.contracts.identity.SsoSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of single sign-on as it is typed.
 *
 * @param roles a line for each value that gives a role: {@code value = ROLE}
 */
record SsoForm(
        @Nullable String protocol,
        boolean straight,
        @Nullable String address,
        @Nullable String clientId,
        @Nullable String proof,
        @Nullable String secret,
        @Nullable String role,
        @Nullable String roles,
        @Nullable String region,
        @Nullable String office,
        @Nullable String name,
        @Nullable String email,
        long version) {

    static final SsoForm FIRST =
            new SsoForm("OIDC", false, "", "", "SECRET", "", "roles", "", "region", "office", "name", "email", 0);

    static SsoForm of(SsoSettings settings) {
        var claims = settings.claims();
        return new SsoForm(
                settings.protocol(),
                settings.straight(),
                settings.address(),
                settings.clientId(),
                settings.proof(),
                "",
                claims.role(),
                claims.roles().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n")),
                claims.region(),
                claims.office(),
                claims.name(),
                claims.email(),
                settings.version());
    }

    ChangeSso change() {
        return new ChangeSso(
                text(protocol),
                straight,
                text(address),
                blankIsNothing(clientId),
                text(proof),
                blankIsNothing(secret),
                new SsoClaims(
                        text(role),
                        roleLines(),
                        blankIsNothing(region),
                        blankIsNothing(office),
                        text(name),
                        text(email)),
                version);
    }

    /** The role stands behind the last sign: values of a directory have some, too. */
    private Map<String, String> roleLines() {
        var lines = new LinkedHashMap<String, String>();
        text(roles).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int at = line.lastIndexOf('=');
            lines.put(
                    at < 0 ? line : line.substring(0, at).strip(),
                    at < 0 ? "?" : line.substring(at + 1).strip().toUpperCase(Locale.ROOT));
        });
        return lines;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String blankIsNothing(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
