package se.uppsikt.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An identity provider that answers as a test says, right or wrong. */
final class ProviderThatLies implements AutoCloseable {
    static final String SECRET = "en-hemlighet-som-båda-har-och-som-är-lång-nog";

    final String issuer;
    final RSAKey key = fresh("den egna");

    /** What the next identity token is; null when the token endpoint answers with a fault. */
    volatile @Nullable String token;

    /** How often it has been asked what it is. */
    final AtomicInteger asked = new AtomicInteger();

    /** How often its keys have been fetched. */
    final AtomicInteger fetched = new AtomicInteger();

    /** Whether it answers at all. */
    volatile boolean silent;

    private final HttpServer server;

    ProviderThatLies() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", this::keys);
        server.createContext("/token", this::token);
        server.start();
    }

    static RSAKey fresh(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discovery(HttpExchange to) throws IOException {
        asked.incrementAndGet();
        if (silent) {
            answer(to, 503, "");
            return;
        }
        answer(
                to,
                200,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                 "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]}
                """
                        .formatted(issuer));
    }

    private void keys(HttpExchange to) throws IOException {
        fetched.incrementAndGet();
        answer(to, 200, new JWKSet(key).toString());
    }

    private void token(HttpExchange to) throws IOException {
        String now = token;
        if (now == null) {
            answer(to, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            answer(
                    to,
                    200,
                    "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"expires_in\": 60,"
                            + " \"id_token\": \""
                            + now
                            + "\"}");
        }
    }

    private static void answer(HttpExchange to, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        to.getResponseHeaders().add("Content-Type", "application/json");
        to.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        to.getResponseBody().write(bytes);
        to.close();
    }

    /** Claims that are right for somebody in the group, before a test makes them wrong. */
    JWTClaimsSet.Builder claims(String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("uppsikt")
                .subject("4711")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("sid", "s-1")
                .claim("preferred_username", "edit.berg")
                .claim("given_name", "Edit")
                .claim("family_name", "Berg")
                .claim("department", "konsthallen")
                .claim("groups", List.of("uppsikt-redaktor"));
    }

    /** An order to sign out, right before a test makes it wrong. */
    JWTClaimsSet.Builder order() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("uppsikt")
                .subject("4711")
                .jwtID("j-1")
                .issueTime(new Date())
                .claim("sid", "s-1")
                .claim(
                        "events",
                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet claims, RSAKey by) {
        return made(
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
                        claims),
                jwt -> {
                    try {
                        jwt.sign(new RSASSASigner(by));
                    } catch (JOSEException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /** Signed with the secret that both have, as if it were a key. */
    static String signedBySecret(JWTClaimsSet claims) {
        return made(
                new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims),
                jwt -> {
                    try {
                        jwt.sign(new MACSigner(SECRET));
                    } catch (JOSEException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static String made(SignedJWT jwt, Consumer<SignedJWT> sign) {
        sign.accept(jwt);
        return jwt.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
