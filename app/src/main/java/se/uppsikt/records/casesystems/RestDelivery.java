package se.uppsikt.records.casesystems;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.network.GuardedCall;
import se.uppsikt.base.network.GuardedCall.Reply;
import se.uppsikt.base.network.GuardedSockets;
import se.uppsikt.records.casesystems.CaseReceiver.Way;
import se.uppsikt.records.casesystems.Delivery.Outcome;
import se.uppsikt.records.casesystems.FilingPackage.PackedFile;

/**
 * A call to a case system, by the contract in docs/arendesystem/openapi.yaml. The document's id is
 * its key there: what was sent before and may or may not have come through is asked for first, and
 * sent again under the same key.
 */
@Component
class RestDelivery implements Delivery {
    private final CaseSystemSettings settings;

    RestDelivery(CaseSystemSettings settings) {
        this.settings = settings;
    }

    @Override
    public Way way() {
        return Way.REST;
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Outcome send(Filing filing, CaseReceiver receiver, FilingPackage made) {
        if (filing.attempts() > 0) {
            Outcome known = ask(filing, receiver);
            if (!(known instanceof Outcome.Waits)) {
                return known;
            }
        }
        String path =
                "/handlingar/" + filing.contribution().value() + "/versioner/" + filing.version();
        try {
            return RestAnswers.sent(
                    call(
                            "PUT",
                            receiver,
                            path,
                            filing,
                            new Parts(made, UUID.randomUUID().toString())));
        } catch (IOException trouble) {
            return trouble(trouble);
        }
    }

    /** Waits, when this version is not known there. */
    @Override
    public Outcome ask(Filing filing, CaseReceiver receiver) {
        try {
            Reply answer =
                    call(
                            "GET",
                            receiver,
                            "/handlingar/" + filing.contribution().value(),
                            filing,
                            null);
            return RestAnswers.asked(answer, filing.version());
        } catch (IOException trouble) {
            return trouble(trouble);
        }
    }

    @Override
    public Outcome attempt(CaseReceiver receiver) {
        try {
            Reply answer = call("GET", receiver, "/prov", null, null);
            return answer.good() ? new Outcome.Sent() : RestAnswers.trouble(answer);
        } catch (IOException trouble) {
            return trouble(trouble);
        }
    }

    private Reply call(
            String method,
            CaseReceiver receiver,
            String path,
            @Nullable Filing filing,
            GuardedCall.@Nullable Body body)
            throws IOException {
        String base = receiver.address();
        URI address =
                URI.create(
                        (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
        String key = Objects.requireNonNull(receiver.secret(), "no key").reveal();
        Map<String, String> headers =
                filing == null
                        ? Map.of("Authorization", "Bearer " + key)
                        : Map.of(
                                "Authorization",
                                "Bearer " + key,
                                "Idempotency-Key",
                                filing.contribution().value().toString());
        return new GuardedCall(host -> settings.closed(address, host))
                .make(method, address, headers, body);
    }

    private static Outcome trouble(IOException trouble) {
        boolean closed =
                trouble instanceof GuardedSockets.ClosedNetwork
                        || trouble.getCause() instanceof GuardedSockets.ClosedNetwork;
        return new Outcome.Trouble(
                closed
                        ? "Ärendesystemets adress ligger i ett slutet nät. Den som driver Uppsikt kan"
                                + " tillåta det med --uppsikt.casesystems.inside=."
                        : "Ärendesystemet svarar inte.",
                false);
    }

    /**
     * The document and its files as parts of a form.
     *
     * @param boundary what nobody who wrote something could know
     */
    private record Parts(FilingPackage made, String boundary) implements GuardedCall.Body {
        @Override
        public String type() {
            return "multipart/form-data; boundary=" + boundary;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (PackedFile file : made.files()) {
                boolean told = file.path().equals(FilingPackage.DATA);
                write(
                        out,
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                                .formatted(
                                        boundary,
                                        told ? "handling" : "fil",
                                        told ? "" : "; filename=\"" + file.path() + "\"",
                                        file.mime()));
                try (InputStream in = file.source().open()) {
                    in.transferTo(out);
                }
                write(out, "\r\n");
            }
            write(out, "--" + boundary + "--\r\n");
        }

        private static void write(OutputStream out, String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
