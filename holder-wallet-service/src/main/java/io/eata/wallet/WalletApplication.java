package io.eata.wallet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the backend of the holder's wallet. */
@SpringBootApplication
@EnableScheduling
public class WalletApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(WalletApplication.class, arguments);
    }
}
