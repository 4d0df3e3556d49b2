package se.uppsikt.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;

/** Sign-in, as a browser sees it. */
@UppsiktTest
class SignInTest {
    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired SchedulerClient scheduler;

    @Test
    void nobodySeesAPageBeforeSigningIn() {
        HttpResponse<String> inbox = new Visitor(port).see("/riktlinjer");
        assertThat(inbox.statusCode()).isEqualTo(302);
        assertThat(Visitor.goal(inbox)).isEqualTo("/logga-in");
    }

    @Test
    void demoPersonSignsInAndComesToThePageAskedFor() {
        Visitor anna = new Visitor(port);
        anna.see("/riktlinjer");
        HttpResponse<String> welcomed = anna.signIn("anna.berg", "uppsikt");
        assertThat(welcomed.statusCode()).isEqualTo(302);
        assertThat(Visitor.goal(welcomed)).isEqualTo("/riktlinjer?continue");
        assertThat(anna.see("/riktlinjer").body()).contains("id=\"M2\"");
    }

    @Test
    void wrongPasswordIsToldWithoutSayingWhichPartWasWrong() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> known = visitor.signIn("karin.holm", "fel");
        HttpResponse<String> unknown = visitor.signIn("finns.inte", "fel");
        assertThat(Visitor.goal(known))
                .isEqualTo(Visitor.goal(unknown))
                .isEqualTo("/logga-in?fel=uppgifter");
        assertThat(visitor.see("/logga-in?fel=uppgifter").body())
                .contains("Användarnamnet eller lösenordet stämmer inte.");
        visitor.signIn("karin.holm", "uppsikt");
    }

    @Test
    void fiveWrongGuessesMeanAShortWaitAndThePageSaysHowLong() {
        Visitor visitor = new Visitor(port);
        for (int guess = 0; guess < 5; guess++) {
            visitor.signIn("gissad.person", "fel");
        }
        String goal = Visitor.goal(visitor.signIn("gissad.person", "uppsikt"));
        assertThat(goal).matches("/logga-in\\?fel=vanta&sekunder=([1-9]|1[0-5])");
        assertThat(visitor.see(goal).body())
                .containsPattern("Vänta (en sekund|[0-9]+ sekunder) och försök igen")
                .contains("Andra kan logga in som vanligt");
        assertThat(visitor.see("/logga-in?fel=vanta&sekunder=%3Cb%3E9").body())
                .contains("Vänta en minut")
                .doesNotContain("<b>9");
    }

    @Test
    void oneWrongGuessCountsOnce() {
        Visitor visitor = new Visitor(port).from("203.0.113.9");
        visitor.signIn("eva.ask", "fel");
        assertThat(
                        database.sql(
                                        "select count(*) from access.wrong_guess where address = '203.0.113.9'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        for (int guess = 0; guess < 3; guess++) {
            visitor.signIn("eva.ask", "fel");
        }
        assertThat(Visitor.goal(visitor.signIn("eva.ask", "uppsikt"))).doesNotContain("fel");
    }

    @Test
    void whatAStrangerSaysAboutWhereWeAreIsNotSaidOn() throws IOException {
        for (String path : List.of("/", "/riktlinjer", "/logga-in?fel=x", "/finns-inte")) {
            String answer =
                    raw(
                            "GET "
                                    + path
                                    + " HTTP/1.1\r\nHost: ond.example\r\nX-Forwarded-Host: ond.example\r\n"
                                    + "Forwarded: host=ond.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotContain("ond.example");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoGuessesAtAColleaguesNameDoesNotLockTheColleagueOut() {
        Visitor elsewhere = new Visitor(port).from("203.0.113.7");
        for (int guess = 0; guess < 6; guess++) {
            elsewhere.signIn("peter.storm", "fel");
        }
        assertThat(Visitor.goal(elsewhere.signIn("peter.storm", "uppsikt"))).contains("fel=vanta");
        assertThat(Visitor.goal(new Visitor(port).signIn("peter.storm", "uppsikt")))
                .doesNotContain("fel");
    }

    @Test
    void sessionIsANewOneAfterSignIn() {
        Visitor visitor = new Visitor(port);
        visitor.see("/logga-in");
        String before = visitor.cookie();
        visitor.signIn("anna.berg", "uppsikt");
        assertThat(visitor.cookie()).isNotEqualTo(before);
    }

    @Test
    void cookieIsOutOfReachForScriptsAndOtherSites() {
        HttpResponse<String> page = new Visitor(port).see("/logga-in");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void signedOutMeansOut() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        anna.post("/logga-ut", "");
        assertThat(anna.see("/riktlinjer").statusCode()).isEqualTo(302);
    }

    @Test
    void readersLeaveNothingInTheDatabase() {
        long before = sessions();
        for (int reader = 0; reader < 10; reader++) {
            Visitor visitor = new Visitor(port);
            assertThat(visitor.see("/logga-in").statusCode()).isEqualTo(200);
            visitor.see("/riktlinjer");
            visitor.see("/finns-inte");
            visitor.from("203.0.113.1" + reader).signIn("anna.berg", "fel");
            visitor.post("/logga-ut", "");
        }
        assertThat(sessions()).isEqualTo(before);
        new Visitor(port).signIn("anna.berg", "uppsikt");
        assertThat(sessions()).isEqualTo(before + 1);
    }

    @Test
    void whatLiesInTheDatabaseSignsNobodyIn() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        List<String> kept =
                database.sql("select s::text as session from access.session s")
                        .query((row, number) -> row.getString("session"))
                        .list();
        assertThat(kept).isNotEmpty();
        assertThat(String.join(" ", kept)).doesNotContain(anna.cookie());
        for (String hash :
                database.sql("select key_hash from access.session")
                        .query((row, number) -> row.getString("key_hash"))
                        .list()) {
            assertThat(new Visitor(port).with("uppsikt", hash).see("/konton").statusCode())
                    .isEqualTo(302);
            assertThat(
                            new Visitor(port)
                                    .with("uppsikt", hash.substring(0, 43))
                                    .see("/konton")
                                    .statusCode())
                    .isEqualTo(302);
        }
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from information_schema.columns
                                        where table_name like '%session%' and data_type = 'bytea'
                                            -- sealed, and no Java: what the provider wants back
                                            and column_name <> 'id_token'
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void oldKeyIsDeadAfterSignOutAndAfterAnotherSignIn() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        String first = anna.cookie();
        anna.signIn("anna.berg", "uppsikt");
        assertThat(new Visitor(port).with("uppsikt", first).see("/konton").statusCode())
                .isEqualTo(302);
        String second = anna.cookie();
        anna.post("/logga-ut", "");
        assertThat(new Visitor(port).with("uppsikt", second).see("/konton").statusCode())
                .isEqualTo(302);
    }

    @Test
    void signInAskedForByAnotherSiteIsRefused() {
        Visitor visitor = new Visitor(port);
        visitor.see("/logga-in");
        HttpResponse<String> forged =
                visitor.postWithoutToken(
                        "/logga-in", "anvandarnamn=anna.berg&losenord=uppsikt&_csrf=x");
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(visitor.see("/konton").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyIsReturnedToAnotherHouse() {
        for (String place :
                List.of("//ond.example/", "https://ond.example/", "/\\ond.example", "/a\r\nb")) {
            String kept =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(place.getBytes(StandardCharsets.UTF_8));
            Visitor anna = new Visitor(port).with("uppsikt-till", kept);
            String goal =
                    anna.signIn("anna.berg", "uppsikt").headers().firstValue("Location").orElse("");
            assertThat(goal).as(place).endsWith("/inkorg").doesNotContain("ond.example");
        }
    }

    private long sessions() {
        return database.sql("select count(*) from access.session").query(Long.class).single();
    }

    @Test
    void endedSessionsAreForgottenAndOnlyWhenTheTablesAreThere() {
        String ended = "e".repeat(64);
        database.sql(
                        """
                        insert into access.session (key_hash, person, seen_at, ends_at)
                        select :id, id, now() - interval '9 hours', now() + interval '1 hour'
                        from access.person
                        where username = 'anna.berg'
                        """)
                .param("id", ended)
                .update();
        scheduler.reschedule(
                TaskInstanceId.of("access-sessions", RecurringTask.INSTANCE), Instant.now());
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                database.sql(
                                                "select count(*) from access.session where key_hash = ?")
                                        .param(ended)
                                        .query(Long.class)
                                        .single(),
                        Long.valueOf(0)::equals);
    }

    @Test
    void formWithoutTokenIsRefusedInPlainWords() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        HttpResponse<String> refused =
                anna.postWithoutToken("/konton/facebook-orebrokommun/status", "till=DORMANT");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Formuläret gäller inte längre");
    }

    @Test
    void pagesCarryTheHeadersThatKeepForeignCodeOut() {
        HttpResponse<String> page = new Visitor(port).see("/logga-in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void publicListNeedsNoSessionAndMayBeCached() {
        HttpResponse<String> list = new Visitor(port).see("/konton/offentliga");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().allValues("Set-Cookie")).isEqualTo(List.of());
        assertThat(list.headers().firstValue("Cache-Control").orElseThrow())
                .contains("public", "max-age=600");
        assertThat(list.body()).contains("Tillbakablick Örebro").doesNotContain("Anna");
    }

    @Test
    void partOfAPageSendsTheWholeBrowserToSignIn() {
        HttpResponse<String> part = new Visitor(port).seePart("/konton");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/logga-in");
    }

    @Test
    void formFromASessionThatHasEndedSaysSo() {
        HttpResponse<String> late =
                new Visitor(port)
                        .postWithoutToken("/inkorg/" + UUID.randomUUID() + "/svara", "text=Hej");
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("Du är inte inloggad längre", "Logga in igen");
    }

    @Test
    void uploadByAStrangerIsTurnedAwayUnread() {
        assertThat(new Visitor(port).upload("/arkiv/import").statusCode()).isEqualTo(403);
    }
}
