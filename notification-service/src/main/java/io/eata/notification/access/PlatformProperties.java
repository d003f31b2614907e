package io.eata.notification.access;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where core and identity are, and who this service is to them.
 *
 * @param issuer of the tokens; also whom a client assertion is addressed to
 * @param identityUrl where identity is reached from here
 * @param lettersUrl where it answers for its letters; the same unless said otherwise
 */
@ConfigurationProperties("eata")
record PlatformProperties(String issuer, String identityUrl, String lettersUrl, String coreUrl, Client client) {

    /** @param privateKey file with the client's private JWK */
    record Client(String id, Path privateKey) {}
}
