package io.eata.nics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the API for associations. */
@SpringBootApplication
public class NicsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NicsApplication.class, arguments);
    }
}
