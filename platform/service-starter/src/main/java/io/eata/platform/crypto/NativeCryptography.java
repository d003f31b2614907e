package io.eata.platform.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Puts AWS-LC, by way of the Amazon Corretto Crypto Provider, in front of the runtime's own cryptography: on P-256 the runtime's takes
 * about ten times as long, and every commit signs a receipt. Where its library does not load (another processor or system than
 * Linux on x86-64), or {@code eata.native-cryptography} is {@code false}, the runtime's own goes on doing the same.
 */
public final class NativeCryptography implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String SWITCH = "eata.native-cryptography";

    private static final Log LOG = LogFactory.getLog(NativeCryptography.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().getProperty(SWITCH, Boolean.class, true)) {
            install();
        }
    }

    /** Whether AWS-LC is in place now; may be called again. */
    public static boolean install() {
        var provider = AmazonCorrettoCryptoProvider.INSTANCE;
        var error = provider.getLoadingError();
        if (error != null) {
            LOG.info("The runtime's own cryptography is used: " + error.getMessage());
            return false;
        }
        AmazonCorrettoCryptoProvider.install();
        return true;
    }
}
