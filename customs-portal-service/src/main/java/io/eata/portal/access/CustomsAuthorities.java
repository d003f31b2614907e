package io.eata.portal.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** What a login lets a person do here: nothing, unless an administration of customs gave them one of the portal's roles. */
public final class CustomsAuthorities implements GrantedAuthoritiesMapper {

    static final String CUSTOMS = "CUSTOMS";

    private static final Set<String> ROLES = Set.of("OFFICER", "CONTROLLER", "REGIONAL_MANAGER", "ADMIN");

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> granted) {
        var authorities = new HashSet<GrantedAuthority>();
        for (var authority : granted) {
            if (authority instanceof OidcUserAuthority oidc) {
                for (var role : rolesAtCustoms(oidc.getIdToken())) {
                    authorities.add(new SimpleGrantedAuthority(CUSTOMS));
                    authorities.add(new SimpleGrantedAuthority("ROLE_" + role));
                }
            }
        }
        return authorities;
    }

    private static List<String> rolesAtCustoms(OidcIdToken claims) {
        var roles = claims.getClaimAsStringList("roles");
        return roles == null || !CUSTOMS.equals(claims.getClaimAsString("org_type"))
                ? List.of()
                : roles.stream().filter(ROLES::contains).toList();
    }
}
