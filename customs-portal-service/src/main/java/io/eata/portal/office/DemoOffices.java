package io.eata.portal.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.carnet.territory.Country;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Offices for the demo and for trying things out; those that are there already stay as they are. */
@Component
@ConditionalOnProperty(name = "eata.portal.seed", havingValue = "demo")
final class DemoOffices implements ApplicationRunner {

    private final Offices offices;

    DemoOffices(Offices offices) {
        this.offices = offices;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        offices.add(read());
    }

    static List<CustomsOffice> read() throws IOException {
        return new ClassPathResource("demo/offices.csv")
                .getContentAsString(UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(field -> new CustomsOffice(
                        field[0],
                        Country.of(field[0]).territory().code(),
                        field[1],
                        field[2],
                        field[3],
                        ZoneId.of(field[4])))
                .toList();
    }
}
