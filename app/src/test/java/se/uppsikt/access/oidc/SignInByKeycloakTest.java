package se.uppsikt.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.App;
import se.uppsikt.BrowserTest;
import se.uppsikt.Chromium;
import se.uppsikt.Proves;
import se.uppsikt.TestDatabase;

/**
 * Real people sign in with their own accounts: Uppsikt outside the demo, a real Keycloak, and a
 * browser. What is done to the provider lasts, so the order is told.
 */
@BrowserTest
@Proves("B2")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInByKeycloakTest {
    private static ConfigurableApplicationContext program;
    private static Keycloak keycloak;
    private static String uppsikt;

    @BeforeAll
    static void start() throws Exception {
        int port = Keycloak.freePort();
        uppsikt = "http://127.0.0.1:" + port;
        keycloak = new Keycloak(uppsikt);
        Path mapping = Files.createTempFile("inloggning", ".yaml");
        Files.writeString(
                mapping,
                new ClassPathResource("profiles/inloggning.yaml")
                                .getContentAsString(StandardCharsets.UTF_8)
                        + "administratör-kräver:\n  acr: [\"1\"]\n");
        SpringApplication app = new SpringApplication(App.class);
        app.addInitializers(new TestDatabase());
        program =
                app.run(
                        "--uppsikt.demo=false",
                        "--uppsikt.organisation=classpath:se/uppsikt/access/oidc/organisation.yaml",
                        "--uppsikt.sandbox=http://127.0.0.1:9",
                        "--uppsikt.address=" + uppsikt,
                        "--server.port=" + port,
                        "--uppsikt.oidc.issuer=" + keycloak.issuer(),
                        "--uppsikt.oidc.secret=hemligt-i-provet",
                        "--uppsikt.oidc.mapping=" + mapping);
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    @Order(1)
    void personSignsInComesWhereTheyWereGoingAndIsSignedOutThereToo() {
        Page tove = window();
        tove.navigate(uppsikt + "/konton");
        byTheProvider(tove, "tove.grahn", "tallkotte");
        tove.waitForURL(uppsikt + "/konton?continue");
        assertThat(tove.locator("details.person .name").innerText()).isEqualTo("Tove Grahn");
        assertThat(tove.locator("details.person .role").innerText()).isEqualTo("intendent");
        assertThat(rolesOf("tove.grahn")).containsExactly("EDITOR");
        assertThat(tove.navigate(uppsikt + "/behorighet/inloggning").status()).isEqualTo(403);
        assertThat(tokensInClear()).isZero();

        tove.navigate(uppsikt + "/konton");
        tove.locator("details.person summary").click();
        tove.locator("form[action='/logga-ut'] button").click();
        tove.waitForURL(uppsikt + "/logga-in?ut");
        assertThat(tove.locator("main").innerText()).contains("Du är utloggad.");
        tove.locator("a[href='/logga-in/till/kommun']").click();
        tove.locator("#password").waitFor();
    }

    @Test
    @Order(2)
    void whomTheProviderSignsOutIsOutAtTheNextRequest() {
        Page tove = window();
        tove.navigate(uppsikt + "/logga-in");
        byTheProvider(tove, "tove.grahn", "tallkotte");
        tove.waitForURL(uppsikt + "/inkorg**");
        keycloak.signOut("tove.grahn");
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            tove.navigate(uppsikt + "/konton");
                            return tove.url().equals(uppsikt + "/logga-in");
                        });
    }

    @Test
    @Order(3)
    void whoIsNoLongerInAnyGroupIsToldAndHasNoRoleLeft() {
        keycloak.leave("tove.grahn", "uppsikt-redaktor");
        Page tove = window();
        tove.navigate(uppsikt + "/logga-in");
        byTheProvider(tove, "tove.grahn", "tallkotte");
        tove.waitForURL(uppsikt + "/logga-in?fel=roll");
        assertThat(tove.locator("[role=alert]").innerText()).contains("ingen av dina grupper");
        assertThat(rolesOf("tove.grahn")).isEmpty();
    }

    @Test
    @Order(4)
    void strangerWithoutAGroupLeavesNoRow() {
        Page ulla = window();
        ulla.navigate(uppsikt + "/logga-in");
        byTheProvider(ulla, "utan.grupp", "tallkotte");
        ulla.waitForURL(uppsikt + "/logga-in?fel=roll");
        assertThat(count("select count(*) from access.person where username = 'utan.grupp'"))
                .isZero();
    }

    @Test
    @Order(5)
    void administratorSignsInInTheWayThatIsDemandedAndSeesWhoWasTurnedAway() {
        Page ivar = window();
        ivar.navigate(uppsikt + "/logga-in");
        byTheProvider(ivar, "ivar.moe", "tallkotte");
        ivar.waitForURL(uppsikt + "/drift/kom-igang**");
        ivar.navigate(uppsikt + "/behorighet/inloggning");
        assertThat(ivar.locator("main").innerText())
                .contains("utan.grupp")
                .contains("Ingen av personens grupper ger en roll");

        ivar.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("uppsikt"));
        ivar.navigate(uppsikt + "/logga-in");
        ivar.locator("a[href='/logga-in/till/kommun']").click();
        ivar.waitForURL(
                uppsikt + "/logga-in?fel=styrka"); // without a new password it is not strong
        ivar.locator("a[href='/logga-in/till/kommun?starkare']").click();
        ivar.locator("#password").fill("tallkotte");
        ivar.locator("#kc-login").click();
        ivar.waitForURL(uppsikt + "/drift/kom-igang**");
    }

    @Test
    @Order(6)
    void newKeysOfTheProviderAreFetchedWhenTheyAreUsed() {
        keycloak.exchangeKeys();
        Page ivar = window();
        ivar.navigate(uppsikt + "/logga-in");
        byTheProvider(ivar, "ivar.moe", "tallkotte");
        ivar.waitForURL(uppsikt + "/drift/kom-igang**");
    }

    @Test
    @Order(7)
    void whomAProviderOfSamlKnowsComesByTheBroker() {
        Page runa = window();
        runa.navigate(uppsikt + "/logga-in");
        runa.locator("a[href='/logga-in/till/kommun']").click();
        runa.locator("#social-federation").click();
        runa.locator("#username").fill("runa.falk");
        runa.locator("#password").fill("grankotte");
        runa.locator("#kc-login").click();
        runa.waitForURL(uppsikt + "/diarium**");
        assertThat(rolesOf("runa.falk")).containsExactly("REGISTRAR");
    }

    @Test
    @Order(8)
    void whileTheProviderIsDownThoseSignedInWorkOn() {
        Page ivar = window();
        ivar.navigate(uppsikt + "/logga-in");
        byTheProvider(ivar, "ivar.moe", "tallkotte");
        ivar.waitForURL(uppsikt + "/drift/kom-igang**");
        keycloak.close();
        assertThat(ivar.navigate(uppsikt + "/behorighet").status()).isEqualTo(200);
        ivar.locator("details.person summary").click();
        ivar.locator("form[action='/logga-ut'] button").click();
        Page after = window();
        after.navigate(uppsikt + "/behorighet");
        assertThat(after.url()).isEqualTo(uppsikt + "/logga-in");
    }

    private static Page window() {
        return Chromium.browser().newContext().newPage();
    }

    private static void byTheProvider(Page page, String username, String password) {
        page.locator("a[href='/logga-in/till/kommun']").click();
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private static List<String> rolesOf(String username) {
        return program.getBean(JdbcClient.class)
                .sql(
                        "select role from access.person_role r join access.person p on p.id = r.person"
                                + " where username = ? order by role")
                .param(username)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static long tokensInClear() {
        return count(
                "select count(*) from access.provider_session where position('eyJ'::bytea in id_token) > 0");
    }

    private static long count(String sql) {
        return program.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
    }
}
