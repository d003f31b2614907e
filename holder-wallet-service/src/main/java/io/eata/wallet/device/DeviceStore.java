package io.eata.wallet.device;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where devices are kept. */
public interface DeviceStore {

    /** Makes everybody else who registers for this account wait until the transaction ends. */
    void lock(String account);

    /** Oldest first; at most {@link Devices#MOST}. */
    List<Device> of(String account);

    Optional<Device> find(String account, UUID id);

    void add(Device device);

    void rename(UUID id, String name);

    /** Answers whether there was one. */
    boolean remove(String account, UUID id);
}
