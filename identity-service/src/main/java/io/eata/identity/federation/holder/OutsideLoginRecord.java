package io.eata.identity.federation.holder;

import io.eata.identity.account.PersonalRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who a holder is at outside providers. A provider that is offered no more is no way in. */
@Component
class OutsideLoginRecord implements PersonalRecord {

    private final OutsideLogins links;
    private final HolderProviders providers;

    OutsideLoginRecord(OutsideLogins links, HolderProviders providers) {
        this.links = links;
        this.providers = providers;
    }

    @Override
    public Map<String, Object> export(UUID account) {
        List<Map<String, String>> known = links.of(account).stream()
                .map(link -> Map.of(
                        "provider", link.provider(),
                        "issuer", link.issuer(),
                        "subject", link.subject(),
                        "since", link.since().toString()))
                .toList();
        return known.isEmpty() ? Map.of() : Map.of("outsideLogins", known);
    }

    @Override
    public void erase(UUID account) {
        links.forget(account);
    }

    @Override
    public boolean isWayIn(UUID account) {
        return links.of(account).stream()
                .anyMatch(link -> providers.all().stream()
                        .anyMatch(provider -> provider.issuer().equals(link.issuer())));
    }
}
