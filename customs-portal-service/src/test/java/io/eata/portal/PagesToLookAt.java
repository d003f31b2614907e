package io.eata.portal;

import io.eata.platform.sealing.RingSeal;
import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.PostgresForTests;
import io.eata.portal.log.LedgerFollower;
import io.eata.portal.predeclaration.PredeclarationInbox;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Runs the portal on real servers and {@link LittleCore}, with an officer signed in: to look at its pages. */
final class PagesToLookAt {

    private static final int AFTER_SESSIONS = Integer.MIN_VALUE + 51;

    private PagesToLookAt() {}

    public static void main(String... args) {
        var database = PostgresForTests.freshDatabase("portal");
        var application = new SpringApplication(PortalApplication.class, CoreForTests.class, Opened.class);
        var context = application.run(
                "--server.port=" + (args.length == 0 ? "18993" : args[0]),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.owner(),
                "--spring.datasource.password=" + database.owner(),
                "--spring.kafka.bootstrap-servers=" + KafkaForTests.bootstrapServers(),
                "--eata.core-url=" + CoreForTests.CORE.url(),
                "--eata.portal.seed=demo");
        SomeFacts.happen(context.getBean(LedgerFollower.class));
        new SomePredeclarations(
                        context.getBean(PredeclarationInbox.class),
                        context.getBean(RingSeal.class),
                        context.getBean(JsonMapper.class))
                .arrive();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Opened {

        @Bean
        FilterRegistrationBean<OncePerRequestFilter> signsIn(ClientRegistrationRepository registrations) {
            var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws ServletException, IOException {
                    CoreForTests.CORE.accept(request.getParameterMap());
                    if (request.getSession(false) == null) {
                        var who = request.getParameter("as") == null
                                ? SignedIn.officer(registrations, "EU", "DE", "OFFICER", "ADMIN")
                                : SignedIn.holder(registrations);
                        who.enter(request);
                    }
                    chain.doFilter(request, response);
                }
            });
            registration.setOrder(AFTER_SESSIONS);
            return registration;
        }
    }
}
