package io.eata.portal.identity;

import io.eata.contracts.identity.AccountApi;
import io.eata.contracts.identity.AuditApi;
import io.eata.contracts.identity.SsoApi;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.http.ServiceClients;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.portal.access.SessionEndedException;
import io.eata.portal.access.StaleLoginException;
import io.eata.portal.core.Answer;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Identity, asked with the token of the officer under way. */
@Component
public final class IdentityAccess {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityAccess.class);

    /** Identity asks an outside provider meanwhile, which has its own seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String STALE = ProblemCode.STEP_UP_REQUIRED.code();
    private static final int UNAUTHORIZED = 401;
    private static final int FAILED = 500;

    private final SsoApi sso;
    private final AccountApi accounts;
    private final AuditApi audit;

    IdentityAccess(ServiceClients clients, @Value("${eata.identity-url}") String identityUrl) {
        sso = clients.client(SsoApi.class, identityUrl, PATIENCE);
        accounts = clients.client(AccountApi.class, identityUrl, PATIENCE);
        audit = clients.client(AuditApi.class, identityUrl, PATIENCE);
    }

    /**
     * Asks one thing about how the administration's people log in.
     *
     * @throws SessionEndedException when identity does not take the officer's token
     * @throws StaleLoginException when it wants a login of just now
     */
    public <T> Answer<T> askForSso(Function<SsoApi, T> question) {
        return answered(() -> question.apply(sso));
    }

    /**
     * Asks one thing about the accounts that the officer looks after.
     *
     * @throws SessionEndedException when identity does not take the officer's token
     * @throws StaleLoginException when it wants a login of just now
     */
    public <T> Answer<T> askForAccounts(Function<AccountApi, T> question) {
        return answered(() -> question.apply(accounts));
    }

    /**
     * Asks what was done to accounts and settings.
     *
     * @throws SessionEndedException when identity does not take the officer's token
     * @throws StaleLoginException when it wants a login of just now
     */
    public <T> Answer<T> askForAudit(Function<AuditApi, T> question) {
        return answered(() -> question.apply(audit));
    }

    private static <T> Answer<T> answered(Supplier<T> question) {
        try {
            return new Answer.Given<>(question.get());
        } catch (RemoteProblemException e) {
            var problem = e.problem();
            if (STALE.equals(problem.code())) {
                throw new StaleLoginException("identity asks for a login of just now");
            }
            if (problem.status() == UNAUTHORIZED) {
                throw new SessionEndedException("identity does not take the token");
            }
            if (problem.status() >= FAILED) {
                LOG.warn("Identity failed with {}", problem.code());
                return new Answer.Silent<>();
            }
            return new Answer.Refused<>(problem);
        } catch (ProblemException e) {
            if (e.code() != ProblemCode.CORE_UNREACHABLE && e.code() != ProblemCode.NO_ANSWER) {
                throw e;
            }
            LOG.warn("Identity did not answer: {}", e.getMessage());
            return new Answer.Silent<>();
        } catch (RestClientException | IllegalStateException e) {
            LOG.error("Identity gave an answer that cannot be read", e);
            return new Answer.Silent<>();
        }
    }
}
