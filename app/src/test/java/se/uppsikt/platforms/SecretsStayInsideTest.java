package se.uppsikt.platforms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.secrets.Secret;

/**
 * What opens the municipality's accounts is found nowhere but sealed in its own column (B3): not in
 * clear, not as hex, not in base64.
 */
@UppsiktTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsStayInsideTest {
    private static final String TOKEN = "EAAB0hemlignyckel7Qd4";
    private static final String HANDLE = "facebook-karolinskagymnasiet";
    private static final Machine OPERATOR = new Machine("prov");

    /** It never ends, and says only which contributions have changed. */
    private static final Set<String> STREAMS = Set.of("/inkorg/strom");

    private static final Pattern NAME_OF_A_SECRET =
            Pattern.compile("(?i).*(token|secret|password|losenord|hemlig).*");

    @Autowired Accounts accounts;
    @Autowired Connections connections;
    @Autowired ConnectionRows rows;
    @Autowired AppRows apps;
    @Autowired JdbcClient database;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @LocalServerPort int port;

    @Value("${uppsikt.data}")
    Path data;

    private Secret before = new Secret("");

    @BeforeEach
    void connectWithATokenThatIsEasyToFind() {
        await().atMost(Duration.ofSeconds(30)).until(() -> rows.token(account().id()).isPresent());
        before = rows.token(account().id()).orElseThrow();
        connections.connect(OPERATOR, account(), new Secret(TOKEN));
    }

    @AfterEach
    void putBack() {
        connections.connect(OPERATOR, account(), before);
    }

    @Test
    void noTableHoldsASecretThatCanBeRead() {
        List<String> tables =
                database.sql(
                                """
                                select format('%I.%I', schemaname, tablename) from pg_tables
                                where schemaname not in ('pg_catalog', 'information_schema')
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(tables).contains("platforms.connection", "platforms.app", "records.ledger");
        List<String> leaks = new ArrayList<>();
        String[] forms = forms();
        for (String table : tables) {
            for (String form : forms) {
                boolean found =
                        database.sql(
                                        "select exists (select 1 from "
                                                + table
                                                + " t where position(? in t::text) > 0)")
                                .param(form)
                                .query(Boolean.class)
                                .single();
                if (found) {
                    leaks.add(table);
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** The one who keeps the keys, and one who answers and sees what they open. */
    @ParameterizedTest
    @ValueSource(strings = {"helena.frisk", "anna.berg"})
    void noPageNoExportAndNoFaultShowsOne(String who) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who, "uppsikt");
        Set<String> pages = new TreeSet<>(pagesWithoutVariables());
        assertThat(pages).contains("/plattformar", "/diarium/diarium.csv", "/konton");
        pages.add("/inkorg?konto=" + account().id().value());
        pages.add("/plattformar/" + HANDLE);
        pages.add("/konton/" + HANDLE);
        pages.add("/plattformar/finns-inte");
        String[] forms = forms();
        assertThat(visitor.see("/plattformar/" + HANDLE).statusCode()).isEqualTo(200);
        for (String page : pages) {
            assertThat(visitor.see(page).body()).as(page).doesNotContain(forms);
        }
        String refused =
                visitor.post("/plattformar/" + HANDLE + "/nyckel", "nyckel=" + TOKEN + "%00+x")
                        .body();
        assertThat(refused).doesNotContain(forms);
    }

    @Test
    void nothingIsLoggedNeitherWhenItGoesWrong(CapturedOutput log) {
        connections.connect(OPERATOR, account(), new Secret(TOKEN));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> rows.connection(account().id()).orElseThrow().problem() != null);
        assertThat(log.getAll()).contains("UNAVAILABLE").doesNotContain(forms());
    }

    @Test
    void whatHoldsASecretDoesNotTellItWhenItIsPrinted() {
        assertThat(
                        List.of(
                                        new Secret(TOKEN),
                                        new AppKeys("1", new Secret(TOKEN), new Secret(TOKEN)),
                                        new AppKeyChange.Form("1", TOKEN, TOKEN),
                                        new Adapter.Access(account().id(), "1", new Secret(TOKEN)))
                                .toString())
                .doesNotContain(TOKEN);
    }

    /** A secret that travels as plain text would be printed by the record that holds it. */
    @Test
    void secretIsKeptAsTextOnlyWhereItsPrintingIsSeenTo() {
        JavaClasses product =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "se.uppsikt.platforms", "se.uppsikt.access", "se.uppsikt.accounts");
        Set<String> asText =
                product.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(String.class))
                        .filter(field -> !field.getModifiers().toString().contains("STATIC"))
                        .filter(field -> NAME_OF_A_SECRET.matcher(field.getName()).matches())
                        .map(JavaField::getFullName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asText)
                .containsExactly(
                        "se.uppsikt.platforms.AppKeyChange$Form.secret",
                        "se.uppsikt.platforms.AppKeyChange$Form.verifyToken");
    }

    private Set<String> pagesWithoutVariables() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .filter(path -> !path.contains("{") && !STREAMS.contains(path))
                .collect(Collectors.toSet());
    }

    /** Every secret there is here, and the key that seals them, in the forms it could leak in. */
    private String[] forms() {
        AppKeys app = apps.keys(Platform.FACEBOOK).orElseThrow();
        List<String> clear =
                List.of(
                        TOKEN,
                        before.reveal(),
                        app.secret().reveal(),
                        app.verifyToken().reveal(),
                        keyFile());
        return clear.stream()
                .flatMap(
                        secret ->
                                List.of(
                                        secret,
                                        HexFormat.of().formatHex(secret.getBytes(UTF_8)),
                                        Base64.getEncoder()
                                                .withoutPadding()
                                                .encodeToString(secret.getBytes(UTF_8)))
                                        .stream())
                .toArray(String[]::new);
    }

    private String keyFile() {
        try {
            return Files.readString(data.resolve("nyckel"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Account account() {
        return accounts.byHandle(HANDLE).orElseThrow();
    }
}
