package io.eata.portal.identity;

import io.eata.contracts.identity.AccountImportApi;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.http.ServiceClients;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.portal.access.PortalToken;
import io.eata.portal.core.Answer;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Identity, asked with the portal's own token for what goes on when the administrator has left. */
@Component
public final class AccountImports {

    private static final Logger LOG = LoggerFactory.getLogger(AccountImports.class);

    /** What says something of the portal, or of the moment, and nothing of a row. */
    private static final Set<String> NO_ANSWER = Set.of(
            ProblemCode.NOT_AUTHENTICATED.code(),
            ProblemCode.NOT_ALLOWED.code(),
            ProblemCode.LOCKED_FOR_A_WHILE.code());

    private static final int FAILED = 500;

    private final AccountImportApi imports;

    AccountImports(ServiceClients clients, PortalToken token, @Value("${eata.identity-url}") String identityUrl) {
        imports = clients.clientWithToken(AccountImportApi.class, identityUrl, token);
    }

    /** Asks one thing; whatever is no answer about a row is silence. */
    public <T> Answer<T> ask(Function<AccountImportApi, T> question) {
        try {
            return new Answer.Given<>(question.apply(imports));
        } catch (RemoteProblemException e) {
            var problem = e.problem();
            if (problem.status() >= FAILED || NO_ANSWER.contains(problem.code())) {
                LOG.error("Identity does not take the portal's question: {}", problem.code());
                return new Answer.Silent<>();
            }
            return new Answer.Refused<>(problem);
        } catch (ProblemException e) {
            if (e.code() != ProblemCode.CORE_UNREACHABLE && e.code() != ProblemCode.NO_ANSWER) {
                throw e;
            }
            LOG.warn("Identity did not answer: {}", e.getMessage());
            return new Answer.Silent<>();
        } catch (OAuth2AuthorizationException e) {
            LOG.warn("Identity gives the portal no token: {}", e.getMessage());
            return new Answer.Silent<>();
        } catch (RestClientException | IllegalStateException e) {
            LOG.error("Identity gave an answer that cannot be read", e);
            return new Answer.Silent<>();
        }
    }
}
