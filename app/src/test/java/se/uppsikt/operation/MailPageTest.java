package se.uppsikt.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;

/** B7: an administrator tries whether letters arrive. */
@UppsiktTest
class MailPageTest {
    @LocalServerPort int port;
    @Autowired JdbcClient database;
    private Visitor administrator;

    @BeforeEach
    void signIn() {
        administrator = new Visitor(port);
        administrator.signIn("helena.frisk", "uppsikt");
    }

    @Test
    void aTrialLetterIsOrderedAndItsStandingIsTold() {
        HttpResponse<String> ordered =
                administrator.post(
                        "/drift/epost/prova",
                        "till=" + URLEncoder.encode("drift@orebro.se", UTF_8));
        assertThat(ordered.statusCode()).isEqualTo(302);
        String page = Visitor.goal(ordered);
        assertThat(administrator.see(page).body())
                .contains("Mejlet väntar på att skickas", "Skicka ett provmejl");
        assertThat(administrator.see("/drift/epost").body())
                .contains("E-post</td>", "Väntar")
                .doesNotContain("drift@orebro.se</td>");
        assertThat(
                        database.sql("delete from mail.outgoing where about = ?")
                                .param("trial " + page.substring(page.indexOf('=') + 1))
                                .update())
                .isOne();
    }

    @Test
    void whatIsNoAddressIsSaid() {
        for (String typed : new String[] {"", "drift", "a@b", "x\u0000@orebro.se", "å@"}) {
            HttpResponse<String> refused =
                    administrator.post(
                            "/drift/epost/prova", "till=" + URLEncoder.encode(typed, UTF_8));
            assertThat(refused.statusCode()).as(typed).isBetween(400, 499);
        }
    }
}
