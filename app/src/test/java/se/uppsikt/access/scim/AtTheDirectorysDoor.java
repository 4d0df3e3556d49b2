package se.uppsikt.access.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.web.util.HtmlUtils;
import se.uppsikt.ProgramTest;
import se.uppsikt.access.oidc.OwnMunicipality;
import se.uppsikt.access.signin.Visitor;

/** Somebody at the directory's door, with a token of their own that is revoked afterwards. */
@ProgramTest
@ResourceLock(OwnMunicipality.PROGRAM)
@ExtendWith(OwnMunicipality.Extension.class)
abstract class AtTheDirectorysDoor {
    static final String PAGE = "/behorighet/katalog";
    private static final Pattern TOKEN =
            Pattern.compile("<code>(uppsikt-[A-Za-z0-9_-]{43})</code>");
    private static final Pattern REVOKE =
            Pattern.compile("action=\"(" + PAGE + "/nycklar/[^\"]+)\"");
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    static OwnMunicipality town;
    static Visitor adam;
    private final HttpClient client = HttpClient.newHttpClient();
    String token = "";

    @BeforeAll
    static void enter(OwnMunicipality own) {
        town = own;
        adam = own.administrator();
    }

    @BeforeEach
    void open() {
        token = made("Prov");
    }

    @AfterEach
    void shut() {
        Matcher form = REVOKE.matcher(adam.see(PAGE).body());
        while (form.find()) {
            adam.post(form.group(1), "");
        }
    }

    static String made(String name) {
        HttpResponse<String> page = adam.post(PAGE + "/nycklar", "namn=" + name);
        Matcher made = TOKEN.matcher(HtmlUtils.htmlUnescape(page.body()));
        assertThat(made.find()).as(page.body()).isTrue();
        return made.group(1);
    }

    static String entra(
            String name, String external, String first, String last, String department) {
        return """
               {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%6$s"],
                "externalId": "%2$s", "userName": "%1$s", "active": true,
                "emails": [{"primary": true, "type": "work", "value": "%1$s@kommunen.example"}],
                "meta": {"resourceType": "User"},
                "name": {"formatted": "%3$s %4$s", "familyName": "%4$s", "givenName": "%3$s"},
                "roles": [], "%6$s": {"department": "%5$s"}}
               """
                .formatted(name, external, first, last, department, ENTERPRISE);
    }

    String entered(String resource) {
        HttpResponse<String> answer = send("POST", "/Users", resource, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"1\"");
        return id(answer.body());
    }

    String grouped(String name, String member) {
        HttpResponse<String> answer =
                send(
                        "POST",
                        "/Groups",
                        "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
                                + " \"displayName\": \""
                                + name
                                + "\", \"members\": ["
                                + (member.isEmpty() ? "" : "{\"value\": \"" + member + "\"}")
                                + "]}",
                        token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id(answer.body());
    }

    void change(String place, String operation) {
        HttpResponse<String> answer =
                send(
                        "PATCH",
                        place,
                        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                                + " \"Operations\": ["
                                + operation
                                + "]}",
                        token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    static String id(String resource) {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(resource);
        assertThat(id.find()).as(resource).isTrue();
        return id.group(1);
    }

    String ok(String method, String place, String body) {
        HttpResponse<String> answer = send(method, place, body, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    static String body(HttpResponse<String> answer) {
        return answer.body();
    }

    HttpResponse<String> send(String method, String place, String body, String shown) {
        return send(method, place, body, shown, Map.of());
    }

    HttpResponse<String> send(
            String method, String place, String body, String shown, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + town.port() + "/scim/v2" + place))
                        .header("Content-Type", "application/scim+json; charset=utf-8")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!shown.isEmpty()) {
            request.header("Authorization", "Bearer " + shown);
        }
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
