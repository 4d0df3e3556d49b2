package se.uppsikt.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Pace;

/**
 * How a sandbox is started.
 *
 * @param port 0 for any free port
 * @param webhook where events go, or null until {@link Sandbox#webhook} or the app says
 * @param data the folder that holds events and photos
 */
public record Options(int port, @Nullable URI webhook, Secrets secrets, Path data, Pace pace) {

    private static final Set<String> KNOWN =
            Set.of("port", "webhook", "app-secret", "verify-token", "data");

    /** What the app and the platform both know. */
    public record Secrets(String appSecret, String verifyToken) {
        public static final Secrets DEMO =
                new Secrets("sandlada-apphemlighet", "sandlada-verifiering");
    }

    /** A free port, the demo's secrets and hurried gaps: for tests. */
    public static Options test(Path data) {
        Pace pace = Pace.hurried(InstantSource.system());
        return new Options(0, null, Secrets.DEMO, data, pace);
    }

    public Options withWebhook(URI callback) {
        return new Options(port, callback, secrets, data, pace);
    }

    public Options withPort(int wanted) {
        return new Options(wanted, webhook, secrets, data, pace);
    }

    public Options withPace(Pace other) {
        return new Options(port, webhook, secrets, data, other);
    }

    /**
     * Reads {@code --name=value}; the message of the exception is for the person at the keyboard.
     */
    static Options parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            String name = sign > 2 ? argument.substring(2, sign) : argument;
            if (!argument.startsWith("--") || !KNOWN.contains(name)) {
                throw new IllegalArgumentException(
                        "Sandlådan känner inte till \"%s\". Skriv --namn=värde där namn är något av %s."
                                .formatted(
                                        argument,
                                        String.join(", ", KNOWN.stream().sorted().toList())));
            }
            given.put(name, argument.substring(sign + 1));
        }
        Secrets secrets =
                new Secrets(
                        given.getOrDefault("app-secret", Secrets.DEMO.appSecret()),
                        given.getOrDefault("verify-token", Secrets.DEMO.verifyToken()));
        return new Options(
                port(given.getOrDefault("port", "8090")),
                callback(given.getOrDefault("webhook", "http://127.0.0.1:8081/webhook/facebook")),
                secrets,
                Path.of(given.getOrDefault("data", "./data/sandbox")),
                Pace.demo());
    }

    private static URI callback(String text) {
        if (!text.matches("https?://[A-Za-z0-9.\\-]+(:[0-9]{1,5})?(/[!-~]*)?")) {
            throw new IllegalArgumentException(
                    "Adressen \"%s\" duger inte. Ange en hel adress, till exempel http://127.0.0.1:8081/webhook/facebook."
                            .formatted(text));
        }
        return URI.create(text);
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(
                    "Porten \"%s\" duger inte. Ange ett tal mellan 0 och 65535.".formatted(text));
        }
        return Integer.parseInt(text);
    }
}
