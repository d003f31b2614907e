package io.eata.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

class NativeCryptographyTest {

    private static final String NAME = "AmazonCorrettoCryptoProvider";
    private static final String ES256 = "SHA256withECDSAinP1363Format";

    @AfterEach
    void aside() {
        Security.removeProvider(NAME);
    }

    @Test
    void stands_in_front_once_an_application_has_begun() throws GeneralSecurityException {
        start();
        assertThat(Signature.getInstance(ES256).getProvider().getName()).isEqualTo(NAME);
    }

    @Test
    void stays_away_where_it_is_not_wanted() throws GeneralSecurityException {
        start("--" + NativeCryptography.SWITCH + "=false");
        assertThat(Signature.getInstance(ES256).getProvider().getName()).isNotEqualTo(NAME);
    }

    @Test
    void signs_what_the_runtimes_own_verifies_and_the_other_way_round() throws GeneralSecurityException {
        KeyPair key = key();
        byte[] theirs = signed(key);
        Provider own = Signature.getInstance(ES256).getProvider();
        NativeCryptography.install();

        assertThat(verifies(Signature.getInstance(ES256), key, theirs)).isTrue();
        assertThat(verifies(Signature.getInstance(ES256, own), key, signed(key)))
                .isTrue();
    }

    private static void start(String... arguments) {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(arguments).close();
    }

    private static KeyPair key() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return keys.generateKeyPair();
    }

    private static byte[] signed(KeyPair key) throws GeneralSecurityException {
        var signing = Signature.getInstance(ES256);
        signing.initSign(key.getPrivate());
        signing.update(new byte[] {8, 8, 3});
        return signing.sign();
    }

    private static boolean verifies(Signature verifying, KeyPair key, byte[] signature)
            throws GeneralSecurityException {
        verifying.initVerify(key.getPublic());
        verifying.update(new byte[] {8, 8, 3});
        return verifying.verify(signature);
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
