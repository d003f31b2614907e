package io.eata.portal.export;

import io.eata.contracts.core.ExportTransactions;
import io.eata.contracts.core.ExportedTransactions;
import io.eata.contracts.core.PortalExportApi;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.http.ServiceClients;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.portal.access.PortalToken;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Core, asked by the portal itself: no officer's session is behind an export that goes on in the background. */
@Component
class ReceiptsOfCore {

    /** Core prints for some seconds, and may wait for its turn before. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final int UNAUTHORIZED = 401;
    private static final int FAILED = 500;

    private final PortalExportApi api;

    ReceiptsOfCore(ServiceClients clients, PortalToken token, @Value("${eata.core-url}") String coreUrl) {
        api = clients.clientWithToken(PortalExportApi.class, coreUrl, PATIENCE, token);
    }

    /** @throws CoreAwayException when core, or identity before it, is silent or busy */
    ExportedTransactions ask(ExportTransactions asked) throws CoreAwayException {
        try {
            return api.export(asked);
        } catch (RemoteProblemException e) {
            var problem = e.problem();
            if (problem.status() >= FAILED
                    || problem.status() == UNAUTHORIZED
                    || problem.code().equals(ProblemCode.BUSY.code())) {
                throw new CoreAwayException("core answers " + problem.code(), e);
            }
            throw e;
        } catch (ProblemException e) {
            throw new CoreAwayException("core is silent", e);
        } catch (OAuth2AuthorizationException | ResourceAccessException e) {
            throw new CoreAwayException("identity gives no token", e);
        }
    }
}
