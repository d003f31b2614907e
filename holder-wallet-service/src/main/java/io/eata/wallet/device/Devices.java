package io.eata.wallet.device;

import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The devices of each account, at most {@link #MOST}. A device that is revoked gets no further document. */
@Service
public class Devices {

    /** Devices of one account. */
    public static final int MOST = 10;

    private final DeviceStore store;
    private final Clock clock;

    Devices(DeviceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A device of an account, and whether this registration made it. */
    public record Registration(Device device, boolean isNew) {}

    /** Registers a key; a key that the account has already keeps its device and takes the new name. */
    @Transactional
    public Registration register(String account, String name, DeviceKey key) {
        store.lock(account);
        var devices = store.of(account);
        for (var device : devices) {
            if (device.key().thumbprint().equals(key.thumbprint())) {
                store.rename(device.id(), name);
                return new Registration(new Device(device.id(), account, name, key, device.registeredAt()), false);
            }
        }
        if (devices.size() >= MOST) {
            throw new ProblemException(ProblemCode.TOO_MANY, "Your account has " + MOST + " devices");
        }
        var device = new Device(
                UUID.randomUUID(), account, name, key, clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.add(device);
        return new Registration(device, true);
    }

    public List<Device> of(String account) {
        return store.of(account);
    }

    /** The device, if it is this account's; refused as not found otherwise. */
    public Device require(String account, UUID id) {
        return store.find(account, id).orElseThrow(Devices::notFound);
    }

    public void revoke(String account, UUID id) {
        if (!store.remove(account, id)) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("Your account has no such device");
    }
}
