package io.eata.identity.application;

import io.eata.identity.account.PersonalRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which applications a person allowed. */
@Component
class ConsentRecord implements PersonalRecord {

    private final Consents consents;

    ConsentRecord(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Map<String, Object> export(UUID account) {
        List<Map<String, Object>> known = consents.of(account.toString()).stream()
                .map(allowed -> Map.<String, Object>of("application", allowed.name(), "scopes", allowed.scopes()))
                .toList();
        return known.isEmpty() ? Map.of() : Map.of("allowedApplications", known);
    }

    @Override
    public void erase(UUID account) {
        consents.forget(account.toString());
    }
}
