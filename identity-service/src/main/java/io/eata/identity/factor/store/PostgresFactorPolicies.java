package io.eata.identity.factor.store;

import io.eata.identity.factor.FactorKind;
import io.eata.identity.factor.FactorPolicies;
import io.eata.identity.factor.FactorPolicy;
import io.eata.platform.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresFactorPolicies implements FactorPolicies {

    private final JdbcClient jdbc;

    PostgresFactorPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<FactorPolicy> of(String organisation) {
        return jdbc.sql("select role, required, kinds from factor_policy where organisation_id = ? order by role")
                .param(organisation)
                .query((rs, row) -> policy(rs))
                .list();
    }

    @Override
    public List<FactorPolicy> of(String organisation, Collection<Role> roles) {
        return jdbc.sql("select role, required, kinds from factor_policy where organisation_id = ? and role = any (?)")
                .param(organisation)
                .param(roles.stream().map(Role::name).toArray(String[]::new))
                .query((rs, row) -> policy(rs))
                .list();
    }

    @Override
    public void replace(String organisation, List<FactorPolicy> policies) {
        jdbc.sql("delete from factor_policy where organisation_id = ?")
                .param(organisation)
                .update();
        for (var policy : policies) {
            jdbc.sql("insert into factor_policy (organisation_id, role, required, kinds) values (?, ?, ?, ?)")
                    .param(organisation)
                    .param(policy.role().name())
                    .param(policy.required())
                    .param(policy.kinds().stream()
                            .map(FactorKind::name)
                            .sorted()
                            .toArray(String[]::new))
                    .update();
        }
    }

    private static FactorPolicy policy(ResultSet rs) throws SQLException {
        var kinds = (String[]) rs.getArray("kinds").getArray();
        return new FactorPolicy(
                Role.valueOf(rs.getString("role")),
                rs.getBoolean("required"),
                Arrays.stream(kinds).map(FactorKind::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
