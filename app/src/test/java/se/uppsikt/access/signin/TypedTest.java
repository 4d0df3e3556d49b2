package se.uppsikt.access.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppsikt.Logged;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.sessions.SignedInBrowser;

/**
 * Whatever is sent in whatever field to whatever page: an answer in plain Swedish that blames
 * nobody, nothing broken, and nothing that was typed in the log.
 */
@UppsiktTest
class TypedTest {
    private static final String MARK = WrongValues.MARK;

    /** What no field may hold, as it is sent. */
    private static final Map<String, String> UNREADABLE =
            Map.of(
                    "NUL", MARK + "%00",
                    "bell", "%07" + MARK,
                    "escape", MARK + "%1B%5B2J",
                    "delete", MARK + "%7F",
                    "C1", MARK + "%C2%85",
                    "lone surrogate", MARK + "%ED%A0%80",
                    "broken byte", MARK + "%FF",
                    "half a letter", MARK + "%C3");

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @RegisterExtension final Logged log = Logged.byAll();
    private final UUID all = UUID.randomUUID();
    private Visitor visitor;
    private String token = "";

    @BeforeEach
    void signInWithEveryRole() {
        database.sql(
                        """
                        insert into access.person (id, username, first_name, last_name, title, service_area)
                        select ?, ?, 'Prov', 'Prov', 'prov', service_area from access.person
                        where username = 'anna.berg'
                        """)
                .params(all, "prov." + all)
                .update();
        for (Role role : Role.values()) {
            database.sql("insert into access.person_role (person, role) values (?, ?)")
                    .params(all, role.name())
                    .update();
        }
        SignedInBrowser browser = SignedInBrowser.of(new PersonId(all), database);
        visitor = new Visitor(port).with(SignedInBrowser.COOKIE, browser.cookie());
        token = "_csrf=" + URLEncoder.encode(visitor.token(), StandardCharsets.UTF_8);
    }

    @AfterEach
    void forget() {
        database.sql("delete from access.session where person = ?").param(all).update();
        database.sql("delete from access.person_role where person = ?").param(all).update();
        database.sql("delete from access.person where id = ?").param(all).update();
    }

    /** Every kind to every page, and something of it in every field. */
    @Test
    void whatCannotBeReadIsRefusedInEveryFieldOfEveryPage() {
        assertThat(fields()).hasSizeGreaterThan(150);
        List<String> kinds = List.copyOf(UNREADABLE.keySet());
        for (List<RouteField> page : RouteField.pages(mappings)) {
            for (int i = 0; i < Math.max(page.size(), kinds.size()); i++) {
                String kind = kinds.get(i % kinds.size());
                requireRefused(
                        page.get(i % page.size()), kind, requireNonNull(UNREADABLE.get(kind)));
            }
        }
        assertThat(visitor.postWithoutToken("/logga-in", "anvandarnamn=%zz").statusCode())
                .isEqualTo(400);
        requireNothingTypedInTheLog();
    }

    private void requireRefused(RouteField field, String kind, String value) {
        HttpResponse<String> answer = send(field, value);
        assertThat(answer.statusCode()).as("%s in %s", kind, field).isBetween(400, 499);
        requireOurs(answer, kind + " in " + field);
    }

    @Test
    void aHundredThousandCharactersAreTooManyForAnyField() {
        String long_ = MARK + "x".repeat(100_000);
        fields().stream()
                .filter(field -> field.method() == RequestMethod.POST && !field.inPath())
                .forEach(
                        field -> {
                            HttpResponse<String> answer = send(field, long_);
                            assertThat(answer.statusCode()).as("%s", field).isEqualTo(413);
                            assertThat(answer.body()).contains("Texten är för lång");
                        });
        for (String address : List.of("/inkorg?konto=", "/diarium?q=", "/konton/")) {
            HttpResponse<String> answer = visitor.see(address + long_);
            assertThat(answer.statusCode()).as(address).isBetween(400, 499);
            requireOurs(answer, address);
        }
        requireNothingTypedInTheLog();
    }

    /**
     * Two wrong values to every field, other ones to the next, and the same field twice; every one
     * to every field of what exists is sent by {@code WrongTypesTest}.
     */
    @Test
    void whatIsOfTheWrongKindIsAnsweredInSwedish() {
        int place = 0;
        for (RouteField field : fields()) {
            List<String> values = WrongValues.of(field.type());
            requireAnswered(field, encoded(values.get(place % values.size())));
            requireAnswered(
                    field, encoded(values.get((place + values.size() / 2) % values.size())));
            if (!field.inPath()) {
                HttpResponse<String> twice =
                        sent(field, field.name() + "=" + MARK + "&" + field.name() + "=1", "");
                assertThat(twice.statusCode()).as("twice: %s", field).isLessThan(500);
            }
            place++;
        }
        requireNothingTypedInTheLog();
    }

    private void requireAnswered(RouteField field, String value) {
        HttpResponse<String> answer = send(field, value);
        assertThat(answer.statusCode()).as("%s in %s", value, field).isLessThan(500);
        if (answer.statusCode() >= 400) {
            requireOurs(answer, value + " in " + field);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(WrongValues.inAddress(value), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    @Test
    void whatTheContainerRefusesIsToldInSwedishToo() throws IOException {
        for (String request :
                List.of(
                        "GET /inkorg HTTP/1.1\r\nHost: x\r\nX-Lang: "
                                + "x".repeat(20_000)
                                + "\r\n\r\n",
                        "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET /inkorg?a=\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET /inkorg?konto=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET /ink%00org HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET /inkorg HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                        "GET /inkorg HTTP/1.1\r\n\r\n",
                        "TRACE /inkorg HTTP/1.1\r\nHost: x\r\n\r\n",
                        "HITTEPÅ /inkorg HTTP/1.1\r\nHost: x\r\n\r\n",
                        "HITTEPA /inkorg HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET /inkorg;a=b HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET //inkorg HTTP/1.1\r\nHost: x\r\n\r\n",
                        "POST /logga-in HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                        "POST /logga-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: hittepa\r\n\r\n")) {
            String answer = raw(request);
            String shown = request.substring(0, Math.min(60, request.length()));
            assertThat(answer).as(shown).matches("(?s)HTTP/1.1 (4[0-9][0-9]|501) .*");
            assertThat(answer)
                    .as(shown)
                    .containsIgnoringCase("Content-Language: sv")
                    .contains("lang=\"sv\"")
                    .doesNotContain("HTTP Status", "Tomcat", "Exception");
        }
    }

    @Test
    void everyPageSaysThatItIsInSwedish() {
        for (String page : List.of("/inkorg", "/logga-in", "/konton/offentliga", "/finns-inte")) {
            assertThat(visitor.see(page).headers().firstValue("Content-Language"))
                    .as(page)
                    .hasValue("sv");
        }
    }

    private List<RouteField> fields() {
        return RouteField.all(mappings);
    }

    private HttpResponse<String> send(RouteField field, String value) {
        return sent(field, field.inPath() ? "" : field.name() + "=" + value, value);
    }

    /** Asks for a page of something that does not exist, so that nothing is done. */
    private HttpResponse<String> sent(RouteField field, String form, String inAddress) {
        String path = field.address(inAddress, variable -> NOBODY);
        return field.method() == RequestMethod.GET
                ? visitor.see(path + (form.isEmpty() ? "" : "?" + form))
                : visitor.postWithoutToken(path, token + "&" + form);
    }

    /** A page of ours; the directory gets the error of its protocol, in Swedish too. */
    private static void requireOurs(HttpResponse<String> answer, String what) {
        assertThat(answer.headers().firstValue("Content-Language")).as(what).hasValue("sv");
        boolean directory =
                answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/scim+json"))
                        .isPresent();
        assertThat(answer.body())
                .as(what)
                .contains(directory ? "urn:ietf:params:scim:api:messages:2.0:Error" : "lang=\"sv\"")
                .doesNotContain("HTTP Status", "Exception");
    }

    private void requireNothingTypedInTheLog() {
        String told =
                log.told().stream()
                        .map(
                                event ->
                                        event.getLevel()
                                                + " "
                                                + event.getFormattedMessage()
                                                + (event.getThrowableProxy() == null
                                                        ? ""
                                                        : ThrowableProxyUtil.asString(
                                                                event.getThrowableProxy())))
                        .collect(Collectors.joining("\n"));
        assertThat(told).doesNotContain(MARK).doesNotContain("dispatcherServlet");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
