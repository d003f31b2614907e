package io.eata.core.notification.web;

import io.eata.contracts.core.NotificationContact;
import io.eata.contracts.core.PlatformApi;
import io.eata.contracts.core.Receipt;
import io.eata.core.notification.Contacts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('NOTIFICATION')")
class PlatformController implements PlatformApi {

    private final Contacts contacts;

    PlatformController(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public NotificationContact contact(long id) {
        return contacts.contact(id);
    }

    @Override
    public Receipt receipt(long id, long sequence) {
        return contacts.receipt(id, sequence);
    }
}
