package se.uppsikt.inbox.supervision;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where links in alarms lead, and how long an alarm may stay unopened.
 *
 * @param address where the pages are reached
 */
@Component
record AlarmSettings(
        @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String address,
        @Value("${uppsikt.alarm.patience:PT15M}") Duration patience) {
    private static final Pattern LOCAL =
            Pattern.compile("localhost|127\\..*|\\[::1]|0\\.0\\.0\\.0");

    /** Whether anybody else than the machine itself reaches that address. */
    boolean reached() {
        String host = Objects.requireNonNullElse(URI.create(address).getHost(), "");
        return !host.isEmpty() && !LOCAL.matcher(host).matches();
    }

    String link(String path) {
        return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                + path;
    }
}
