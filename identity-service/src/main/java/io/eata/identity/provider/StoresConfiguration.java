package io.eata.identity.provider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The framework's own stores in PostgreSQL: what one copy of the service knows, all know. */
@Configuration(proxyBeanMethods = false)
class StoresConfiguration {

    @Bean
    RegisteredClientRepository registeredClients(JdbcOperations jdbc) {
        return new JdbcRegisteredClientRepository(jdbc);
    }

    @Bean
    OAuth2AuthorizationConsentService authorizationConsents(
            JdbcOperations jdbc, RegisteredClientRepository registeredClients) {
        return new JdbcOAuth2AuthorizationConsentService(jdbc, registeredClients);
    }

    @Bean
    SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<? extends Session> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    /**
     * Sessions by this name: within the transaction that reads or ends them. In one of their own, as the framework has it, each
     * request would hold two connections at once, and as many requests as the pool has connections wait for each other.
     */
    @Bean
    TransactionTemplate springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesAreUpserted() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
