package io.eata.wallet.entry;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Where a request comes from, as far as guesses are counted: an IPv4 address, or the /64 of an IPv6 one. */
final class SourceAddress {

    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 45;

    private SourceAddress() {}

    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address ip
                    ? HexFormat.of().formatHex(ip.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : address;
        } catch (IllegalArgumentException e) {
            return address.substring(0, Math.min(LONGEST, address.length())); // a proxy's word for "unknown"
        }
    }
}
