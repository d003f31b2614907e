package io.eata.portal.system;

import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.core.CustomsApi;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.platform.http.ServiceClients;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.platform.security.Caller;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Core for an administration's own system: with the system's token, offices as they are set up here, documents opened. */
@Component
public final class CustomsSystem {

    private final CustomsApi core;
    private final DocumentSealing sealing;
    private final Offices offices;

    CustomsSystem(
            ServiceClients clients,
            @Value("${eata.core-url}") String coreUrl,
            DocumentSealing sealing,
            Offices offices) {
        this.core = clients.client(CustomsApi.class, coreUrl);
        this.sealing = sealing;
        this.offices = offices;
    }

    /** Core, which decides what the caller may do and answers refusals as problems. */
    public CustomsApi core() {
        return core;
    }

    /** A scanned declaration. */
    public ShownDeclaration open(OpenDeclaration scanned) {
        var opened = core.open(scanned);
        return new ShownDeclaration(
                opened.carnet(),
                opened.declaration(),
                opened.travel(),
                sealing.open(opened.document()),
                opened.standing(),
                opened.history(),
                opened.assessment(),
                opened.signature(),
                opened.replacement(),
                opened.powerOfAttorney());
    }

    /** The document of a carnet that the territory has dealt with. */
    public CarnetDocument document(long carnet) {
        return sealing.open(core.document(carnet));
    }

    /**
     * The office as it is set up here, whatever else the system says of it.
     *
     * @throws ProblemException {@code invalid-input} if the administration has no such office, or it is closed
     */
    public Office office(Caller caller, Office named) {
        return offices.find(caller.requiredCountry(), named.code())
                .map(CustomsOffice::onRecord)
                .orElseThrow(() -> ProblemException.invalid(
                        "office.code", "Known", "is no office of this administration that is open"));
    }
}
