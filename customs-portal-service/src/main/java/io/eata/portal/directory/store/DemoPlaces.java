package io.eata.portal.directory.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the demo's offices on the map, those that nobody has placed or changed yet. */
@Component
@ConditionalOnProperty(name = "eata.portal.seed", havingValue = "demo")
class DemoPlaces {

    private static final String PLACE = """
            update office set latitude = ?, longitude = ?, city = ?, kinds = string_to_array(?, ',')
            where country = ? and code = ? and latitude is null and city = '' and version = 1""";

    private final JdbcClient jdbc;

    DemoPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void place() throws IOException {
        new ClassPathResource("demo/places.csv")
                .getContentAsString(UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .forEach(field -> jdbc.sql(PLACE)
                        .params(
                                new BigDecimal(field[2]),
                                new BigDecimal(field[3]),
                                field[4],
                                field[5],
                                field[0],
                                field[1])
                        .update());
    }
}
