package io.eata.identity.application;

import io.eata.identity.account.Account;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.revocation.Revocations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person is asked to allow an application outside the platform, has allowed, and takes back. */
@Service
public class AllowedApplications {

    private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

    private final Consents consents;
    private final OAuth2AuthorizationConsentService stored;
    private final OAuth2AuthorizationService authorizations;
    private final RegisteredClientRepository clients;
    private final Revocations revocations;
    private final AuditLog audit;

    AllowedApplications(
            Consents consents,
            OAuth2AuthorizationConsentService stored,
            OAuth2AuthorizationService authorizations,
            RegisteredClientRepository clients,
            Revocations revocations,
            AuditLog audit) {
        this.consents = consents;
        this.stored = stored;
        this.authorizations = authorizations;
        this.clients = clients;
        this.revocations = revocations;
        this.audit = audit;
    }

    /**
     * What an application asks for.
     *
     * @param id of the client
     * @param scopes as the client asked for them, not as an address names them
     */
    public record Request(String id, String name, List<String> scopes) {

        public Request {
            scopes = List.copyOf(scopes);
        }
    }

    /** The request that waits for this person's answer; nothing if it is another's, another client's or over. */
    public Optional<Request> waiting(Account account, String clientId, String state) {
        var authorization = authorizations.findByToken(state, STATE);
        var client = clients.findByClientId(clientId);
        if (authorization == null
                || client == null
                || !authorization.getPrincipalName().equals(account.id().toString())
                || !authorization.getRegisteredClientId().equals(client.getId())) {
            return Optional.empty();
        }
        OAuth2AuthorizationRequest asked = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        return Optional.ofNullable(asked)
                .map(request -> new Request(
                        client.getClientId(),
                        client.getClientName(),
                        request.getScopes().stream().sorted().toList()));
    }

    public List<Consents.Allowed> of(Account account) {
        return consents.of(account.id().toString());
    }

    /** Takes a consent back and voids what the application has of this person; returns whether there was one. */
    @Transactional
    public boolean withdraw(Account account, String clientId) {
        var person = account.id().toString();
        var client = clients.findByClientId(clientId);
        var consent = client == null ? null : stored.findById(client.getId(), person);
        if (consent == null) {
            return false;
        }
        stored.remove(consent);
        revocations.personAtClient(account.id(), clientId);
        audit.record(
                account.organisation().id(), person, Act.APPLICATION_WITHDRAWN, person, Map.of("client", clientId));
        return true;
    }
}
