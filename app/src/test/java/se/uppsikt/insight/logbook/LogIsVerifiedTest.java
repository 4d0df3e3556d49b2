package se.uppsikt.insight.logbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import se.uppsikt.Proves;
import se.uppsikt.SecondProgramTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.DaySeal;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.insight.logbook.Verification.State;
import se.uppsikt.records.Office;

/** Anybody can see that nothing was changed: by command, on a page, or with openssl alone. */
@Proves("H8")
@SecondProgramTest
class LogIsVerifiedTest extends LogbookTest {
    @Autowired Verifying verifying;
    @TempDir Path folder;

    @Test
    void everyDayIsSealedOnceAndHoldsTheRootOfTheDayBefore() {
        Kept.sealDays(1, clock, seals, sealing);
        clock.set(SwedishTime.endOf(last().day()).plus(Duration.ofDays(2)));
        sealing.sealDaysThatAreOver();
        sealing.sealDaysThatAreOver();
        clock.run();

        List<DaySeal> days = seals.before(null, 1000);
        for (int i = 0; i + 1 < days.size(); i++) {
            assertThat(days.get(i).day()).isEqualTo(days.get(i + 1).day().plusDays(1));
            assertThat(days.get(i).before()).isEqualTo(days.get(i + 1).root());
        }
        assertThat(seals.of(days.getFirst().day()).orElseThrow().parts())
                .as("an empty day has its seal too")
                .allSatisfy(part -> assertThat(part.leaves()).isZero())
                .hasSize(3);
    }

    @Test
    void whatWasStoppedGoesOnWhereItWas() {
        Verification begun = verifying.order("Prov", true, null);
        AtomicInteger portions = new AtomicInteger();
        Verification stopped =
                verifying.run(begun.id(), () -> portions.incrementAndGet() > 3, _ -> {});
        assertThat(stopped.state()).isEqualTo(State.RUNNING);
        assertThat(stopped.parts()).hasSize(3);
        assertThat(verifying.order("Prov", true, null).id()).isEqualTo(begun.id());

        List<String> readAfterwards = new ArrayList<>();
        Verification ended =
                verifying.run(begun.id(), () -> false, now -> readAfterwards.add(now.part()));

        assertThat(ended.state()).isEqualTo(State.WHOLE);
        assertThat(ended.parts()).hasSize(verifying.parts().size());
        assertThat(readAfterwards)
                .doesNotContainAnyElementsOf(
                        stopped.parts().stream().map(Verification.Part::word).toList());
        assertThat(
                        database.sql(
                                        "select count(*) from records.ledger where event = 'log-verified' and actor = 'Prov'")
                                .query(Long.class)
                                .single())
                .isOne();
    }

    @Test
    void whatIsWrittenMeanwhileIsNoBreak() {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(
                        () -> {
                            while (!over.get()) {
                                kept.deed("something-else", Map.of());
                                String key = Office.ownKey();
                                kept.office.keep(kept.office.comment(key, "a"));
                                kept.office.keep(kept.office.edited(key, "b", 60));
                            }
                        });
        try {
            for (int i = 0; i < 5; i++) {
                Verification ordered = verifying.order("Prov", true, null);
                Verification ended = verifying.run(ordered.id(), () -> false, _ -> {});
                assertThat(ended.parts()).allSatisfy(part -> assertThat(part.broken()).isNull());
            }
        } finally {
            over.set(true);
        }
        writer.join();
    }

    @Test
    void theCommandTellsHowItWentAndKnowsAPublishedRoot() {
        assertThat(command(0, "--rot=" + last().root().hex()))
                .contains("Dagsroten är den som " + last().day() + " är förseglad med.")
                .contains("Helt: originalen")
                .contains("Klart. Allt som lästes är kvar och oförändrat.")
                .contains("Senaste dagsroten är den för " + last().day() + ": " + last().root());
        assertThat(command(0, "--prov=5")).contains("Läser ett prov om 5 av varje slag.");
        assertThat(command(1, "--rot=" + "0".repeat(64), "--prov=1"))
                .contains("AVVIKELSE: ingen dag här är förseglad med den dagsroten.")
                .contains("säkerhetskopia");
        assertThat(command(1, "--rot=abc")).contains("En dagsrot är 64 tecken");
        assertThat(command(1, "--prov=många")).contains("Ett prov är ett antal");
        assertThat(command(1, "--prov=0")).contains("Ett prov är ett antal");
    }

    private String command(int code, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        VerifyCommand command =
                new VerifyCommand(verifying, seals, new PrintStream(said, true, UTF_8));
        command.run(new DefaultApplicationArguments(words));
        assertThat(command.getExitCode()).as(said.toString(UTF_8)).isEqualTo(code);
        return said.toString(UTF_8);
    }

    @Test
    void onThePageACheckIsOrderedAndToldAndTheAuditorMayDoSo() {
        Visitor auditor = new Visitor(port);
        auditor.signIn("birgit.sten", "uppsikt");
        assertThat(auditor.see("/uppfoljning").body()).contains("href=\"/loggbok\"");
        assertThat(auditor.see("/loggbok").body())
                .contains("Kontrollera allt", last().root().hex());

        assertThat(auditor.post("/loggbok/kontroll", "prov=ja").statusCode()).isEqualTo(302);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(auditor.see("/loggbok").body())
                                        .contains("Allt som lästes är kvar och oförändrat."));
        Visitor communications = new Visitor(port);
        communications.signIn("anna.berg", "uppsikt");
        assertThat(communications.see("/loggbok").body()).doesNotContain("Kontrollera allt");
    }

    @Test
    void everybodyMayReadTheRootsAndTheTextBehindEach() throws Exception {
        Visitor citizen = new Visitor(port);
        assertThat(citizen.see("/loggbok/offentlig").body()).contains(last().root().hex());
        HttpResponse<String> text = citizen.see("/loggbok/offentlig/" + last().day());
        Path file = Files.writeString(folder.resolve("dag.txt"), text.body());
        assertThat(answers("openssl dgst -sha256 -r " + file + " | cut -c1-64"))
                .containsExactly(last().root().hex());
        assertThat(citizen.see("/loggbok/offentlig/2001-01-01").statusCode()).isEqualTo(404);
        assertThat(citizen.see("/loggbok/offentlig/igar").statusCode()).isEqualTo(400);
        assertThat(citizen.see("/loggbok/offentlig?fore=%2B999999-01-01").statusCode())
                .isLessThan(500);
        assertThat(citizen.see("/loggbok").statusCode()).isNotEqualTo(200);
    }

    @Test
    void aProofIsFollowedWithOpensslAlone() throws Exception {
        Visitor archivist = new Visitor(port);
        archivist.signIn("olof.rask", "uppsikt");
        long original =
                kept.number(
                        "select min(original) from records.version where contribution = '"
                                + kept.id.value()
                                + "'");
        long wording =
                kept.number(
                        "select max(id) from records.version where contribution = '"
                                + kept.id.value()
                                + "'");
        for (String asked :
                List.of(
                        "slag=original&nummer=" + original,
                        "slag=lydelse&nummer=" + wording,
                        "slag=rad&nummer=" + kept.entry())) {
            String proof = archivist.see("/loggbok/bevis?" + asked).body();
            List<String> expected =
                    proof.lines()
                            .filter(line -> line.startsWith("  svar: "))
                            .map(line -> line.substring(8))
                            .toList();
            assertThat(expected).as(proof).hasSizeGreaterThan(1);
            assertThat(
                            answers(
                                    proof.lines()
                                            .filter(line -> line.startsWith("    "))
                                            .collect(Collectors.joining("\n"))))
                    .as(proof)
                    .isEqualTo(expected);
            assertThat(seals.before(null, 1000).stream().map(seal -> seal.root().hex()))
                    .as("published roots")
                    .contains(expected.getLast());
        }
        String goal = Visitor.goal(archivist.see("/loggbok/bevis?slag=original&nummer=987654321"));
        assertThat(archivist.see(goal.substring(goal.indexOf("/loggbok"))).body())
                .contains("Det numret finns inte i någon försegling.");
    }

    /** What a terminal answers. */
    private static List<String> answers(String commands) throws Exception {
        Process terminal =
                new ProcessBuilder("bash", "-c", commands).redirectErrorStream(true).start();
        List<String> said =
                new String(terminal.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertThat(terminal.waitFor()).as("%s", said).isZero();
        return said;
    }

    private DaySeal last() {
        return seals.last().orElseThrow();
    }
}
