package se.uppsikt.base.tracing;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StartProblem;

/**
 * The collector.
 *
 * @param address where it takes traces (OTLP over HTTP); empty when there is none
 * @param share how large a part of all traces is sent, from 0 to 1
 */
@Component
record SpanSettings(
        @Value("${uppsikt.traces.address:}") String address,
        @Value("${uppsikt.traces.share:1}") double share) {
    SpanSettings {
        address = address.strip();
        if (!address.isEmpty() && !isAddress(address)) {
            throw new StartProblem(
                    "Adressen dit spår skickas ska börja med http:// eller https://, till exempel"
                            + " --uppsikt.traces.address=http://127.0.0.1:4318/v1/traces",
                    null);
        }
        if (!(share >= 0 && share <= 1)) {
            throw new StartProblem(
                    "Hur stor del av spåren som skickas är ett tal från 0 till 1:"
                            + " --uppsikt.traces.share=0.1",
                    null);
        }
    }

    boolean wanted() {
        return !address.isEmpty();
    }

    private static boolean isAddress(String address) {
        try {
            URI at = URI.create(address);
            return at.getHost() != null
                    && at.getRawUserInfo() == null
                    && ("https".equals(at.getScheme()) || "http".equals(at.getScheme()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
