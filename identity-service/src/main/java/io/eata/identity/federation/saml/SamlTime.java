package io.eata.identity.federation.saml;

import java.time.Clock;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/** Lets the SAML toolkit read the same clock as everybody else here. */
@Component
final class SamlTime {

    SamlTime(Clock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
