package se.uppsikt.records.casesystems;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.network.GuardedSockets;

/**
 * What whoever runs the program has said of case systems; the rest is decided on the page.
 *
 * @param folder where files are handed over, with one folder for each committee
 * @param inside the names of those case systems that lie in the municipality's own closed network
 * @param address where people find these pages
 * @param demo whether a case system may be on this very machine
 */
@Component
record CaseSystemSettings(
        @Value("${uppsikt.casesystems.folder}") Path folder,
        @Value("${uppsikt.casesystems.inside:}") Set<String> inside,
        @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String address,
        @Value("${uppsikt.demo:false}") boolean demo) {

    /** The whole address of a page. */
    String link(String path) {
        return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                + path;
    }

    /** Whether it is not reached when a call goes to this name. */
    boolean closed(URI called, InetAddress address) {
        return GuardedSockets.inside(address)
                && !inside.contains(String.valueOf(called.getHost()).toLowerCase(Locale.ROOT))
                && !(demo && address.isLoopbackAddress());
    }
}
