package io.eata.wallet.device;

import java.time.Instant;
import java.util.UUID;

/**
 * A phone or computer of an account.
 *
 * @param account subject of the account's tokens
 */
public record Device(UUID id, String account, String name, DeviceKey key, Instant registeredAt) {}
