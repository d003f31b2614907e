package io.eata.identity.federation;

import io.eata.identity.account.PersonalRecord;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who a person is at a provider. */
@Component
class OutsideRecord implements PersonalRecord {

    private final OutsideIdentities identities;

    OutsideRecord(OutsideIdentities identities) {
        this.identities = identities;
    }

    @Override
    public Map<String, Object> export(UUID account) {
        var known = identities.of(account);
        return known.isEmpty() ? Map.of() : Map.of("singleSignOn", known);
    }

    @Override
    public void erase(UUID account) {
        identities.forget(account);
    }

    @Override
    public boolean isWayIn(UUID account) {
        return !identities.of(account).isEmpty();
    }
}
