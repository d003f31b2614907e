package io.eata.identity.link;

import io.eata.identity.account.PersonalRecord;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links end with their account; there is nothing in them to hand over. */
@Component
class LinkRecord implements PersonalRecord {

    private final Links links;

    LinkRecord(Links links) {
        this.links = links;
    }

    @Override
    public Map<String, Object> export(UUID account) {
        return Map.of();
    }

    @Override
    public void erase(UUID account) {
        links.voidAll(account);
    }
}
