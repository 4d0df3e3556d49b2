package se.uppsikt.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.App;
import se.uppsikt.ProgramTest;
import se.uppsikt.Proves;
import se.uppsikt.TestDatabase;
import se.uppsikt.access.Arrivals;
import se.uppsikt.access.signin.Visitor;

/** What is not signed by the provider, for us, now and for this browser, lets nobody in or out. */
@ProgramTest
@Proves("B2")
class ProviderThatLiesIsNotBelievedTest {
    private static ConfigurableApplicationContext program;
    private static ProviderThatLies provider;
    private static int port;

    @BeforeAll
    static void start() {
        provider = new ProviderThatLies();
        provider.silent = true;
        port = Keycloak.freePort();
        SpringApplication app = new SpringApplication(App.class);
        app.addInitializers(new TestDatabase());
        program =
                app.run(
                        "--uppsikt.demo=false",
                        "--uppsikt.organisation=classpath:se/uppsikt/access/oidc/organisation.yaml",
                        "--uppsikt.sandbox=http://127.0.0.1:9",
                        "--uppsikt.address=http://127.0.0.1:" + port,
                        "--server.port=" + port,
                        "--uppsikt.oidc.issuer=" + provider.issuer,
                        "--uppsikt.oidc.secret=" + ProviderThatLies.SECRET);
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
        provider.close();
    }

    /** An attempt that has come to the provider. */
    private record Attempt(Visitor visitor, Map<String, String> asked) {
        String goal(String state) {
            return Visitor.goal(visitor.see("/logga-in/svar?code=c&state=" + state));
        }

        String goal() {
            return goal(URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        }
    }

    private static Attempt attempt() {
        provider.silent = false;
        Visitor visitor = new Visitor(port);
        // it was silent when the program looked at it first, and is asked again when it has had a
        // pause
        String to =
                await().atMost(Duration.ofSeconds(20))
                        .until(
                                () ->
                                        visitor.see("/logga-in/till/kommun")
                                                .headers()
                                                .firstValue("Location")
                                                .orElse(""),
                                place -> place.startsWith(provider.issuer + "/authorize?"));
        return new Attempt(visitor, parameters(URI.create(to).getRawQuery()));
    }

    private static Map<String, String> parameters(String question) {
        return Arrays.stream(question.split("&"))
                .map(each -> each.split("=", 2))
                .collect(
                        Collectors.toMap(
                                each -> each[0],
                                each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }

    /** Nobody can administer yet, so the console has a code for whoever has the server in hand. */
    @Test
    void firstStartGivesACode() {
        assertThat(
                        database()
                                .sql(
                                        "select count(*) from access.one_time_code where used_at is null")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void attemptAsksAsItShould() {
        Map<String, String> asked = attempt().asked();
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", "uppsikt")
                .containsEntry("redirect_uri", "http://127.0.0.1:" + port + "/logga-in/svar")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void onlyATokenThatIsRightInEveryPartLetsSomebodyIn() {
        List<Function<JWTClaimsSet.Builder, String>> wrong =
                List.of(
                        claims ->
                                provider.signed(claims.issuer(provider.issuer + "/annan").build()),
                        claims -> provider.signed(claims.audience("ett annat program").build()),
                        claims -> provider.signed(claims.claim("nonce", "en annan").build()),
                        claims -> provider.signed(claims.claim("nonce", null).build()),
                        claims ->
                                provider.signed(
                                        claims.expirationTime(
                                                        Date.from(Instant.now().minusSeconds(300)))
                                                .build()),
                        claims -> provider.signed(claims.subject(null).build()),
                        claims ->
                                ProviderThatLies.signed(
                                        claims.build(), ProviderThatLies.fresh("en annans")),
                        claims ->
                                ProviderThatLies.signed(
                                        claims.build(), ProviderThatLies.fresh("den egna")),
                        claims -> ProviderThatLies.signedBySecret(claims.build()),
                        claims -> ProviderThatLies.unsigned(claims.build()),
                        claims -> "inget");
        for (Function<JWTClaimsSet.Builder, String> lie : wrong) {
            Attempt attempt = attempt();
            provider.token = lie.apply(provider.claims(nonce(attempt)));
            assertThat(attempt.goal()).as(provider.token).isEqualTo("/logga-in?fel=misslyckades");
            assertThat(attempt.visitor().see("/konton").statusCode()).isEqualTo(302);
        }
        Attempt right = attempt();
        provider.token = provider.signed(provider.claims(nonce(right)).build());
        assertThat(right.goal()).isEqualTo("/inkorg");
        assertThat(right.visitor().see("/konton").statusCode()).isEqualTo(200);
    }

    @Test
    void answerToAnotherAttemptOrTwiceOrWithoutACodeIsRefused() {
        Attempt attempt = attempt();
        provider.token = provider.signed(provider.claims(nonce(attempt)).build());
        assertThat(attempt.goal("nagon-annans")).isEqualTo("/logga-in?fel=misslyckades");
        Attempt other = attempt();
        provider.token = provider.signed(provider.claims(nonce(other)).build());
        assertThat(
                        Visitor.goal(
                                new Visitor(port)
                                        .see(
                                                "/logga-in/svar?code=c&state="
                                                        + other.asked().get("state"))))
                .isEqualTo("/logga-in?fel=misslyckades");
        assertThat(other.goal()).isEqualTo("/inkorg");
        assertThat(other.goal()).isEqualTo("/logga-in?fel=misslyckades");

        Attempt replayed = attempt();
        provider.token = null;
        assertThat(replayed.goal()).isEqualTo("/logga-in?fel=misslyckades");
        Attempt cancelled = attempt();
        assertThat(
                        Visitor.goal(
                                cancelled
                                        .visitor()
                                        .see(
                                                "/logga-in/svar?error=access_denied&state="
                                                        + URLEncoder.encode(
                                                                cancelled.asked().get("state"),
                                                                StandardCharsets.UTF_8))))
                .isEqualTo("/logga-in?fel=avbruten");
    }

    @Test
    void twoPeopleWithOneNameAreNotMixed() {
        Attempt first = attempt();
        provider.token = provider.signed(named(first, "s-9", "sam.sten"));
        assertThat(first.goal()).isEqualTo("/inkorg");
        Attempt second = attempt();
        provider.token = provider.signed(named(second, "s-10", "sam.sten"));
        assertThat(second.goal()).isEqualTo("/logga-in?fel=namn");
        assertThat(
                        database()
                                .sql(
                                        "select count(*) from access.person where username = 'sam.sten'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    /** The row of the one-time code is an administrator's while somebody uses it. */
    @Test
    void nobodyBecomesTheTemporaryAdministratorByTheirName() {
        for (boolean used : List.of(false, true)) {
            if (used) {
                program.getBean(Arrivals.class).temporaryAdministrator();
            }
            Attempt attempt = attempt();
            provider.token = provider.signed(named(attempt, "s-30", "engangskod"));
            assertThat(attempt.goal()).isEqualTo("/logga-in?fel=namn");
            assertThat(
                            database()
                                    .sql(
                                            "select count(*) from access.identity where subject = 's-30'")
                                    .query(Long.class)
                                    .single())
                    .isZero();
        }
    }

    private static JWTClaimsSet named(Attempt attempt, String subject, String username) {
        return provider.claims(nonce(attempt))
                .subject(subject)
                .claim("preferred_username", username)
                .build();
    }

    @Test
    void onlyARightOrderSignsSomebodyOut() {
        Attempt attempt = attempt();
        provider.token =
                provider.signed(
                        provider.claims(nonce(attempt))
                                .subject("s-20")
                                .claim("sid", "s-20")
                                .claim("preferred_username", "ute.snart")
                                .build());
        assertThat(attempt.goal()).isEqualTo("/inkorg");
        List<String> wrong =
                List.of(
                        "",
                        "inget",
                        provider.signed(order().audience("ett annat program").build()),
                        provider.signed(order().issuer("http://annan.example").build()),
                        provider.signed(order().claim("nonce", "n").build()),
                        provider.signed(order().claim("events", Map.of("annat", "")).build()),
                        provider.signed(order().subject(null).claim("sid", null).build()),
                        provider.signed(
                                order().issueTime(Date.from(Instant.now().minusSeconds(900)))
                                        .build()),
                        ProviderThatLies.signed(order().build(), ProviderThatLies.fresh("annans")),
                        ProviderThatLies.signedBySecret(order().build()),
                        ProviderThatLies.unsigned(order().build()));
        for (String lie : wrong) {
            assertThat(told(lie)).as(lie).isEqualTo(400);
        }
        assertThat(attempt.visitor().see("/konton").statusCode()).isEqualTo(200);
        assertThat(told(provider.signed(order().build()))).isEqualTo(200);
        assertThat(attempt.visitor().see("/konton").statusCode()).isEqualTo(302);
    }

    private static JWTClaimsSet.Builder order() {
        return provider.order().subject("s-20").claim("sid", "s-20");
    }

    private static int told(String token) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:"
                                                            + port
                                                            + "/logga-in/avsluta"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("logout_token=" + token))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void forgedAttemptsAndStrangersStoreNothing() {
        attempt();
        long before = rows();
        for (int i = 0; i < 20; i++) {
            attempt();
            new Visitor(port)
                    .with("uppsikt-inloggning", "AAAA")
                    .see("/logga-in/svar?code=c&state=s");
        }
        assertThat(rows()).isEqualTo(before);
    }

    private static long rows() {
        return database()
                .sql(
                        "select (select count(*) from access.session)"
                                + " + (select count(*) from access.provider_session)"
                                + " + (select count(*) from access.turned_away)")
                .query(Long.class)
                .single();
    }

    private static JdbcClient database() {
        return program.getBean(JdbcClient.class);
    }

    private static String nonce(Attempt attempt) {
        return Objects.requireNonNull(attempt.asked().get("nonce"));
    }
}
