package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anybody may see which accounts are the municipality's and what is said there counts as (K7). */
@Proves("K7")
@UppsiktTest
class PublicAccountsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIBRARY = "/konton/offentliga/facebook-orebrostadsbibliotek";

    @Autowired Accounts accounts;
    @Autowired Access access;
    @LocalServerPort int port;

    @Test
    void listHoldsEveryOpenAccountWithItsRules() {
        assertThat(get("/konton/offentliga").body())
                .contains("Tillbakablick Örebro på Instagram", "href=\"" + LIBRARY + "\"");
    }

    @Test
    void accountShowsItsRulesAndHowToAskForRecords() {
        assertThat(get(LIBRARY).body())
                .contains(
                        "Örebro stadsbibliotek på Facebook drivs av Kultur- och fritidsnämnden",
                        "Inom 24 timmar, alla dagar",
                        "Senast 3 arbetsdagar efter dagen du skrev",
                        "Kritik är ingen grund",
                        "Vid fara för liv: ring 112",
                        "Vi läser vardagar klockan 8–16",
                        "är personuppgiftsansvarig",
                        "Dataskyddsombud: dataskyddsombud@orebro.se",
                        "Politiska frågor hänvisar vi till politikerna. Vi tar inte bort någons åsikt",
                        "Begär ut allmänna handlingar",
                        "Du behöver inte säga vem du är");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/konton/offentliga", LIBRARY, "/konton/offentliga.json"})
    void nobodyWhoWorksHereIsNamedAndNoSessionIsMade(String page) {
        HttpResponse<String> answer = get(page);
        assertThat(answer.body())
                .doesNotContain(
                        access.employees().values().stream()
                                .flatMap(
                                        person ->
                                                Stream.of(
                                                        person.name(),
                                                        person.id().value().toString()))
                                .toArray(String[]::new));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/konton/offentliga",
                LIBRARY,
                "/konton/offentliga.json",
                "/konton/offentliga.schema.json"
            })
    void whoHasThePageAlreadyIsToldThatNothingHasChanged(String page) {
        HttpResponse<String> first = get(page);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=600, public");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = get(page, "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void jsonHoldsWhatItsSchemaSaysAndNothingElse() {
        JsonNode schema = JSON.readTree(get("/konton/offentliga.schema.json").body());
        JsonNode register = JSON.readTree(get("/konton/offentliga.json").body());
        assertThat(register.get("$schema").asString()).isEqualTo("/konton/offentliga.schema.json");
        fits(register, schema);
        fits(register.get("kommun"), schema.at("/properties/kommun"));
        assertThat(register.get("konton")).hasSize(accounts.open().size());
        for (JsonNode account : register.get("konton")) {
            fits(account, schema.at("/$defs/konto"));
        }
    }

    @Test
    void everyPlatformKindAndOpenStatusStandsInTheSchema() {
        JsonNode fields =
                JSON.readTree(get("/konton/offentliga.schema.json").body())
                        .at("/$defs/konto/properties");
        assertThat(words(fields.at("/plattform/enum")))
                .containsExactlyElementsOf(
                        Stream.of(Platform.values()).map(Platform::shown).toList());
        assertThat(words(fields.at("/slag/enum")))
                .containsExactlyElementsOf(
                        Stream.of(Account.Kind.values()).map(Account.Kind::swedish).toList());
        assertThat(words(fields.at("/status/enum")))
                .containsExactlyElementsOf(
                        Stream.of(Account.Status.values())
                                .filter(Account.Status::open)
                                .map(Account.Status::swedish)
                                .toList());
    }

    @Test
    void anotherSiteMayReadTheListInTheBrowser() {
        assertThat(
                        get("/konton/offentliga.json", "Origin", "https://www.orebro.se")
                                .headers()
                                .firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
    }

    @Test
    void accountThatNobodyMeetsHasNoPublicPage() {
        assertThat(get("/konton/offentliga/finns-inte").statusCode()).isEqualTo(404);
        assertThat(Stream.of(Account.Status.values()).filter(Account.Status::open))
                .containsExactly(Account.Status.ACTIVE, Account.Status.DORMANT);
    }

    /** Exactly the fields that are required, each of the type and form that the schema gives it. */
    private static void fits(JsonNode found, JsonNode schema) {
        assertThat(found.propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(words(schema.get("required")));
        for (String name : found.propertyNames()) {
            JsonNode field = schema.get("properties").get(name);
            JsonNode value = found.get(name);
            JsonNode types = field.get("type");
            assertThat(types.isArray() ? words(types) : List.of(types.asString()))
                    .as(name)
                    .contains(value.getNodeType().name().toLowerCase(Locale.ROOT));
            if (field.has("enum")) {
                assertThat(words(field.get("enum"))).contains(value.asString());
            }
            if (field.has("pattern")) {
                assertThat(value.asString()).matches(field.get("pattern").asString());
            }
        }
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html,application/json,*/*");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
