package se.uppsikt.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.App;
import se.uppsikt.TestDatabase;
import se.uppsikt.access.signin.Visitor;

/**
 * A municipality of its own, outside the demo, with an identity provider and no organisation file.
 * All its tests share one program, one at a time; each keeps to units and people of its own.
 */
public final class OwnMunicipality implements AutoCloseable {
    /** What one test at a time has. */
    public static final String PROGRAM = "the program of a municipality of its own";

    private final ProviderThatLies provider = new ProviderThatLies();
    private final ConfigurableApplicationContext program;
    private final int port = Keycloak.freePort();

    private OwnMunicipality() {
        SpringApplication app = new SpringApplication(App.class);
        app.addInitializers(new TestDatabase());
        program =
                app.run(
                        "--uppsikt.demo=false",
                        "--uppsikt.sandbox=http://127.0.0.1:9",
                        "--uppsikt.address=http://127.0.0.1:" + port,
                        "--server.port=" + port,
                        "--uppsikt.oidc.issuer=" + provider.issuer,
                        "--uppsikt.oidc.secret=" + ProviderThatLies.SECRET);
    }

    /** Gives the municipality to tests that ask for it. */
    public static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext asked, ExtensionContext test) {
            return asked.getParameter().getType() == OwnMunicipality.class;
        }

        @Override
        public Object resolveParameter(ParameterContext asked, ExtensionContext test) {
            return Objects.requireNonNull(
                    test.getRoot()
                            .getStore(ExtensionContext.Namespace.GLOBAL)
                            .computeIfAbsent(
                                    PROGRAM, _ -> new OwnMunicipality(), OwnMunicipality.class));
        }
    }

    public int port() {
        return port;
    }

    public String issuer() {
        return provider.issuer;
    }

    public JdbcClient database() {
        return program.getBean(JdbcClient.class);
    }

    public <T> T room(Class<T> door) {
        return program.getBean(door);
    }

    /** An administrator who has signed in, as the provider's groups say. */
    public Visitor administrator() {
        return signedIn("admin-1", "adam.in", "it-driften", "uppsikt-administrator").visitor();
    }

    /** What came of somebody's sign-in. */
    public record SignIn(Visitor visitor, String goal) {}

    public SignIn signedIn(String subject, String username, String area, String... groups) {
        return signedIn(
                subject,
                claims ->
                        claims.claim("preferred_username", username)
                                .claim("given_name", username.split("\\.", 2)[0])
                                .claim("family_name", username.split("\\.", 2)[1])
                                .claim("department", area)
                                .claim("groups", List.of(groups)));
    }

    /** Signs in by exactly these claims. */
    public SignIn signedIn(String subject, UnaryOperator<JWTClaimsSet.Builder> told) {
        Visitor visitor = new Visitor(port);
        String to =
                visitor.see("/logga-in/till/kommun").headers().firstValue("Location").orElseThrow();
        Map<String, String> asked = parameters(URI.create(to).getRawQuery());
        String nonce = Objects.requireNonNull(asked.get("nonce"));
        provider.token =
                provider.signed(told.apply(provider.claims(nonce).subject(subject)).build());
        String state = Objects.requireNonNull(asked.get("state"));
        String goal =
                Visitor.goal(
                        visitor.see(
                                "/logga-in/svar?code=c&state="
                                        + URLEncoder.encode(state, StandardCharsets.UTF_8)));
        return new SignIn(visitor, goal);
    }

    private static Map<String, String> parameters(String question) {
        return Arrays.stream(question.split("&"))
                .map(each -> each.split("=", 2))
                .collect(
                        Collectors.toMap(
                                each -> each[0],
                                each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8),
                                (one, other) -> other,
                                HashMap::new));
    }

    @Override
    public void close() {
        program.close();
        provider.close();
    }
}
