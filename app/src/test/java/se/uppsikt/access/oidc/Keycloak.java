package se.uppsikt.access.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Keycloak, unpacked by the build, with two realms: the municipality's own sign-in, and a
 * provider of SAML 2.0 that it is a broker for.
 */
final class Keycloak implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target/keycloak/keycloak-26.7.3");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String ADMIN = "provets-administrator";
    private static final JsonMapper JSON = new JsonMapper();

    /** Its address, without a slash at the end. */
    final String address;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Starts it and waits until it answers.
     *
     * @param uppsikt where Uppsikt is reached, to which people are sent back
     */
    Keycloak(String uppsikt) {
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        try {
            Path imports = Files.createDirectories(PROGRAM.resolve("data/import"));
            empty(imports);
            JsonNode realms =
                    JSON.readTree(
                            new ClassPathResource("realms.json", Keycloak.class)
                                    .getContentAsString(StandardCharsets.UTF_8)
                                    .replace("KEYCLOAK", address)
                                    .replace("ADDRESS", uppsikt));
            for (JsonNode realm : realms) {
                Files.writeString(
                        imports.resolve(realm.get("realm").asString() + ".json"), realm.toString());
            }
            process = start(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitAnswer();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> old = Files.walk(folder)) {
            for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(folder)) {
                    Files.delete(each);
                }
            }
        }
    }

    private static Process start(int port) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        "sh",
                        PROGRAM.resolve("bin/kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + freePort());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m -XX:TieredStopAtLevel=1");
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target/keycloak/keycloak.log").toFile());
        return builder.start();
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Keycloak ended; see target/keycloak/keycloak.log");
            }
            try {
                if (get("/realms/grannen/.well-known/openid-configuration").statusCode() == 200) {
                    return;
                }
                Thread.sleep(250);
            } catch (UncheckedIOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("Keycloak does not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The realm that Uppsikt knows. */
    String issuer() {
        return address + "/realms/kommunen";
    }

    /** The id of somebody in the municipality's realm. */
    String user(String username) {
        return Objects.requireNonNull(
                        list("/users?exact=true&username=" + username).getFirst().get("id"))
                .toString();
    }

    /** Ends all that somebody has open there, as an administrator of Keycloak does. */
    void signOut(String username) {
        call("POST", "/users/" + user(username) + "/logout", "");
    }

    /** Takes somebody out of a group. */
    void leave(String username, String group) {
        Object id = list("/groups?exact=true&search=" + group).getFirst().get("id");
        call("DELETE", "/users/" + user(username) + "/groups/" + id, "");
    }

    /** Signs with a new key from now on, and forgets the old one. */
    void exchangeKeys() {
        List<Map<String, Object>> old = list("/components?type=org.keycloak.keys.KeyProvider");
        call(
                "POST",
                "/components",
                """
                {"name": "ny", "providerId": "rsa-generated",
                 "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["500"], "algorithm": ["RS256"]}}
                """);
        old.stream()
                .filter(each -> "rsa-generated".equals(each.get("providerId")))
                .forEach(each -> call("DELETE", "/components/" + each.get("id"), ""));
    }

    private List<Map<String, Object>> list(String path) {
        return JSON.readValue(
                call("GET", path, ""), new TypeReference<List<Map<String, Object>>>() {});
    }

    private String call(String method, String path, String body) {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(address + "/admin/realms/kommunen" + path))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private String token() {
        String form =
                Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMIN,
                                "password",
                                ADMIN)
                        .entrySet()
                        .stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .reduce("", (all, each) -> all + "&" + each);
        return JSON.readTree(
                        send(HttpRequest.newBuilder(
                                                URI.create(
                                                        address
                                                                + "/realms/master/protocol/openid-connect/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form)))
                                .body())
                .get("access_token")
                .asString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        client.close();
    }
}
