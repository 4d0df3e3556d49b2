package se.uppsikt.base.network;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses belong to closed networks and are never fetched on a stranger's word. Pure. */
final class NetworkRules {
    private NetworkRules() {}

    static boolean inside(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address ignored -> inside4(bytes, 0);
            case Inet6Address ignored -> inside6(bytes);
            default -> true;
        };
    }

    private static boolean inside4(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return first == 0
                || first == 10
                || first == 127
                || first >= 224
                || first == 100 && (second & 0xc0) == 64
                || first == 169 && second == 254
                || first == 172 && (second & 0xf0) == 16
                || first == 192 && second == 168
                || first == 192 && second == 0 && bytes[at + 2] == 0
                || first == 198 && (second & 0xfe) == 18;
    }

    /** Unique local addresses, and IPv4 in its several disguises. */
    private static boolean inside6(byte[] bytes) {
        boolean unique = (bytes[0] & 0xfe) == 0xfc;
        boolean nat64 = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean leadingZeros = true;
        for (int i = 0; i < 10; i++) {
            leadingZeros &= bytes[i] == 0;
        }
        return unique
                || (nat64 || leadingZeros) && inside4(bytes, 12)
                || sixToFour && inside4(bytes, 2);
    }
}
