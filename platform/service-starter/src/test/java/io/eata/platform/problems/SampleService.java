package io.eata.platform.problems;

import io.eata.carnet.ledger.Refusal;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.security.Caller;
import io.eata.platform.security.OpenPaths;
import io.eata.platform.security.RequiredRole;
import io.eata.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with nothing but what the starter gives it. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "io.eata.platform.outbox.OutboxAutoConfiguration"
        })
@Import(SampleService.Api.class)
class SampleService {

    @Bean
    OpenPaths open() {
        return new OpenPaths(List.of("/open/**"));
    }

    @Bean
    RequiredRole holdersPart() {
        return new RequiredRole("/holders/**", Role.HOLDER);
    }

    record Line(@DecimalMin("0.00") BigDecimal value) {}

    record Order(
            @NotBlank String name,
            @NotEmpty List<@Valid @NotNull Line> items,
            @NotNull VoucherSets sets) {}

    @RestController
    static class Api {

        @PostMapping("/open/orders")
        Order order(@RequestHeader("Idempotency-Key") @NotBlank String key, @RequestBody @Valid Order order) {
            return order;
        }

        @GetMapping("/open/page")
        int page(@RequestParam("limit") @Max(10) int limit) {
            return limit;
        }

        @GetMapping("/open/fail/{how}")
        String fail(@PathVariable("how") String how) {
            throw switch (how) {
                case "locked" -> ProblemException.lockedFor(Duration.ofMinutes(15), "five wrong PINs");
                case "refused" -> new RefusedException(Refusal.NO_SET_LEFT, "no importation set is left");
                case "taken" -> new ProblemException(ProblemCode.NUMBER_TAKEN, "CHTA1 is issued");
                default -> new IllegalStateException("the secret of the house");
            };
        }

        @GetMapping("/me")
        Map<String, Object> me(Caller caller) {
            return Map.of("subject", caller.subject(), "org", caller.organisation(), "roles", caller.roles());
        }

        @GetMapping("/issuers")
        @PreAuthorize("hasRole('ISSUER')")
        String issuers() {
            return "yes";
        }
    }
}
