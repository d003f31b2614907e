package io.eata.identity.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private final Organisation customs =
            new Organisation("CUSTOMS-DE", OrganisationType.CUSTOMS, "German Customs", "EU", "DE");

    @Test
    void customs_administrations_and_they_alone_have_a_territory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Organisation("X", OrganisationType.CUSTOMS, "X", null, "DE"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Organisation("X", OrganisationType.COMPANY, "X", "EU", "DE"));
    }

    @Test
    void customs_administrations_and_associations_have_a_country() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Organisation("X", OrganisationType.CUSTOMS, "X", "EU", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Organisation("X", OrganisationType.ASSOCIATION, "X", null, null));
        assertThatCode(() -> new Organisation("X", OrganisationType.COMPANY, "X", null, null))
                .doesNotThrowAnyException();
    }

    @Test
    void nobody_has_a_role_of_another_kind_of_organisation() {
        assertThatCode(() ->
                        customs.requireOwn(List.of(Role.OFFICER, Role.CONTROLLER, Role.REGIONAL_MANAGER, Role.ADMIN)))
                .doesNotThrowAnyException();
        for (var role : List.of(Role.ISSUER, Role.HOLDER, Role.ICC_OPERATIONS, Role.PROXY, Role.NOTIFICATION)) {
            assertThatIllegalArgumentException().isThrownBy(() -> account("a@customs.example", role));
        }
    }

    @Test
    void a_login_is_kept_in_one_form() {
        assertThatIllegalArgumentException().isThrownBy(() -> account("Officer@customs.example", Role.OFFICER));
        assertThatIllegalArgumentException().isThrownBy(() -> account(" ", Role.OFFICER));
        assertThatIllegalArgumentException().isThrownBy(() -> account("x".repeat(255), Role.OFFICER));
    }

    private Account account(String login, Role role) {
        return new Account(
                UUID.randomUUID(), login, "Officer", "de", customs, Set.of(role), AccountState.ACTIVE, null, null);
    }
}
