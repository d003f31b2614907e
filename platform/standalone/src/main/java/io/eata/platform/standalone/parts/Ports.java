package io.eata.platform.standalone.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports of one installation, all on the loopback address, all counted from one.
 *
 * @param first the port of proxy 1
 * @param proxies how many proxies there are; they take the ports from the first on
 */
public record Ports(int first, int proxies) {

    public static final int MAX_PROXIES = 10;
    private static final int SPAN = 25;

    public Ports {
        if (proxies < 1 || proxies > MAX_PROXIES) {
            throw new CannotRun("There can be 1 to %d proxies, not %d.".formatted(MAX_PROXIES, proxies));
        }
        if (first < 1024 || first + SPAN > 65535) {
            throw new CannotRun("The first port can be 1024 to %d, not %d.".formatted(65535 - SPAN, first));
        }
    }

    /** @param number from 1 */
    public int proxy(int number) {
        return first + number - 1;
    }

    public int identity() {
        return first + 10;
    }

    public int core() {
        return first + 11;
    }

    public int nics() {
        return first + 12;
    }

    public int portal() {
        return first + 13;
    }

    public int wallet() {
        return first + 14;
    }

    public int reconciliation() {
        return first + 15;
    }

    public int notification() {
        return first + 16;
    }

    public int postgres() {
        return first + 20;
    }

    public int kafka() {
        return first + 21;
    }

    public int kafkaController() {
        return first + 22;
    }

    public int smtp() {
        return first + 23;
    }

    public int mailbox() {
        return first + 24;
    }

    /** Each port with the name of the part that wants it, in the order of the ports. */
    public Map<Integer, String> owners() {
        var owners = new LinkedHashMap<Integer, String>();
        for (var number = 1; number <= proxies; number++) {
            owners.put(proxy(number), "proxy" + number);
        }
        owners.put(identity(), "identity");
        owners.put(core(), "core");
        owners.put(nics(), "nics");
        owners.put(portal(), "portal");
        owners.put(wallet(), "wallet");
        owners.put(reconciliation(), "reconciliation");
        owners.put(notification(), "notification");
        owners.put(postgres(), "postgres");
        owners.put(kafka(), "kafka");
        owners.put(kafkaController(), "kafka (controller)");
        owners.put(smtp(), "mailbox (SMTP)");
        owners.put(mailbox(), "mailbox");
        return owners;
    }

    /** @throws CannotRun naming the first port that is taken, and who wants it */
    public void demandFree() {
        owners().forEach((port, owner) -> {
            if (isTaken(port)) {
                throw new CannotRun("Port %d is taken, and %s needs it. Free it, or choose others with --port."
                        .formatted(port, owner));
            }
        });
    }

    /** Ports that nobody has at the moment, for one proxy. */
    public static Ports anyFree() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .limit(1_000)
                .mapToObj(first -> new Ports(first, 1))
                .filter(ports -> ports.owners().keySet().stream().noneMatch(Ports::isTaken))
                .findFirst()
                .orElseThrow(() -> new CannotRun("There are no free ports on this machine."));
    }

    static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
