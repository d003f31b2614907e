package io.eata.wallet.device.web;

import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.wallet.device.Device;
import io.eata.wallet.device.DeviceKey;
import io.eata.wallet.device.Devices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's devices. */
@RestController
@RequestMapping(path = "/v1/devices", produces = "application/json")
@Tag(name = "Devices")
final class DeviceController {

    private final Devices devices;

    DeviceController(Devices devices) {
        this.devices = devices;
    }

    /**
     * A registered device.
     *
     * @param keyId {@code kid} in the header of what is sealed for it
     */
    record DeviceView(UUID id, String name, String keyId, Instant registeredAt) {
        static DeviceView of(Device device) {
            return new DeviceView(device.id(), device.name(), device.key().thumbprint(), device.registeredAt());
        }
    }

    /** All devices; there are few enough for one answer. */
    record DeviceList(List<DeviceView> devices) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerDevice", summary = "Register a device by its public key", description = """
                    An EC key on P-256, made on the device; its private half never leaves it. Documents are sealed for this \
                    key, and only this device opens them. At most 10 devices. A key that is registered already answers 200 \
                    with its device under the new name.""")
    ResponseEntity<DeviceView> register(Caller caller, @RequestBody @Valid RegisterDevice device) {
        var registration = devices.register(caller.subject(), device.name(), keyOf(device.publicKey()));
        var view = DeviceView.of(registration.device());
        return registration.isNew()
                ? ResponseEntity.created(URI.create("/wallet/v1/devices/" + view.id()))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    @GetMapping
    @Operation(operationId = "listDevices", summary = "Your devices, oldest first")
    DeviceList list(Caller caller) {
        return new DeviceList(
                devices.of(caller.subject()).stream().map(DeviceView::of).toList());
    }

    @DeleteMapping("/{device}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revokeDevice",
            summary = "Revoke a device",
            description = "It gets no further document. What it has downloaded it can still open.")
    void revoke(Caller caller, @PathVariable UUID device) {
        devices.revoke(caller.subject(), device);
    }

    private static DeviceKey keyOf(PublicKey key) {
        try {
            return DeviceKey.at(key.x(), key.y());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("publicKey", "PointOnCurve", "is not a point on P-256");
        }
    }
}
