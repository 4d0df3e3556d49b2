package se.uppsikt.base.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Person;
import se.uppsikt.access.signin.Visitor;

/** An open stream of events has no longer life than what it was opened with. */
@UppsiktTest
class StreamEndsTest {
    private static final String NAME = "peter.storm";

    @Autowired LiveBrowsers browsers;
    @Autowired Access access;
    @Autowired JdbcClient database;
    @LocalServerPort int port;
    private final List<Stream<String>> streams = new ArrayList<>();

    @AfterEach
    void hangUp() {
        streams.forEach(Stream::close);
    }

    @Test
    void whoSignsOutHearsNothingMoreThereAndGoesOnElsewhere() throws Exception {
        Visitor here = signedIn(NAME);
        CompletableFuture<Void> stream = listen(here);
        CompletableFuture<Void> elsewhere = listen(signedIn(NAME));
        here.post("/logga-ut", "");
        stream.get(2, TimeUnit.SECONDS);
        assertThat(elsewhere).isNotDone();
    }

    @Test
    void aSessionThatEndsByItselfEndsItsStream() throws Exception {
        CompletableFuture<Void> stream = listen(signedIn(NAME));
        CompletableFuture<Void> others = listen(signedIn("karin.holm"));
        browsers.beat();
        assertThat(stream).isNotDone();
        database.sql(
                        "update access.session set seen_at = now() - interval '1 day' where person = ?")
                .param(person().employee().id().value())
                .update();
        browsers.beat();
        stream.get(2, TimeUnit.SECONDS);
        assertThat(others).isNotDone();
    }

    @Test
    void whoseRightsChangeHearsNothingMoreByTheOldOnes() throws Exception {
        CompletableFuture<Void> stream = listen(signedIn(NAME));
        CompletableFuture<Void> others = listen(signedIn("karin.holm"));
        Visitor helena = signedIn("helena.frisk");
        Person before = person();
        String page = "/behorighet/" + before.employee().id().value();
        assertThat(helena.post(page, form(before, "ARCHIVIST")).statusCode()).isEqualTo(302);
        stream.get(2, TimeUnit.SECONDS);
        assertThat(others).isNotDone();
        helena.post(page, form(person(), before.employee().roles().iterator().next().name()));
    }

    @Test
    void aStreamIsNoSignOfSomebodyBeingThere() throws Exception {
        Visitor peter = signedIn(NAME);
        database.sql(
                        "update access.session set seen_at = now() - interval '7 hours' where person = ?")
                .param(person().employee().id().value())
                .update();
        listen(peter);
        assertThat(
                        database.sql(
                                        "select bool_and(seen_at < now() - interval '6 hours') from access.session where person = ?")
                                .param(person().employee().id().value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }

    /** Listens past the first word that every listener gets; done when the program has hung up. */
    private CompletableFuture<Void> listen(Visitor visitor) throws InterruptedException {
        Stream<String> lines = visitor.listen("/inkorg/strom").body();
        streams.add(lines);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                lines.filter(line -> line.startsWith("data:")).forEach(heard::add);
                                ended.complete(null);
                            } catch (RuntimeException hungUp) {
                                ended.completeExceptionally(hungUp);
                            }
                        });
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("data:alla");
        return ended;
    }

    private Person person() {
        return access.people().stream()
                .filter(each -> each.username().equals(NAME))
                .findFirst()
                .orElseThrow();
    }

    private static String form(Person person, String role) {
        return "version="
                + person.version()
                + "&roll="
                + role
                + "&verksamhet="
                + person.employee().serviceArea().value()
                + "&skal="
                + URLEncoder.encode("Byter uppdrag", StandardCharsets.UTF_8);
    }
}
