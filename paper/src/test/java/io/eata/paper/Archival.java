package io.eata.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF whether a print is archival. */
final class Archival {

    private Archival() {}

    static void ready() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static void assertValid(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getFailedChecks().keySet())
                    .as("broken clauses of " + flavour)
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
