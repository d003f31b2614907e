package io.eata.portal.readiness;

import io.eata.contracts.territory.PublicTerritoryApi;
import io.eata.platform.http.ServiceClients;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** The digital dates as ICC publishes them, which core knows. */
@Component
public class DigitalDates {

    private static final Logger LOG = LoggerFactory.getLogger(DigitalDates.class);

    private final PublicTerritoryApi territories;

    DigitalDates(ServiceClients clients, @Value("${eata.core-url}") String coreUrl) {
        territories = clients.client(PublicTerritoryApi.class, coreUrl);
    }

    /** The dates of a territory together with what its administration plans. */
    public DigitalDate of(String territory, @Nullable LocalDate planned) {
        try {
            var view = territories.territory(territory, null).getBody();
            var dates = view == null ? null : view.territory().digital();
            return dates == null
                    ? new DigitalDate(planned, null, null, view != null)
                    : new DigitalDate(planned, dates.provisional(), dates.confirmed(), true);
        } catch (RemoteProblemException | ProblemException | RestClientException | IllegalStateException e) {
            LOG.warn("Core does not say the digital date of {}: {}", territory, e.getMessage());
            return new DigitalDate(planned, null, null, false);
        }
    }
}
