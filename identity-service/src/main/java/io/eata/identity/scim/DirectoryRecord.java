package io.eata.identity.scim;

import io.eata.identity.account.PersonalRecord;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the directory of a person's organisation calls them. */
@Component
class DirectoryRecord implements PersonalRecord {

    private final DirectoryUsers users;

    DirectoryRecord(DirectoryUsers users) {
        this.users = users;
    }

    @Override
    public Map<String, Object> export(UUID account) {
        return users.externalId(account)
                .<Map<String, Object>>map(id -> Map.of("directoryId", id))
                .orElse(Map.of());
    }

    @Override
    public void erase(UUID account) {
        users.forget(account);
    }
}
