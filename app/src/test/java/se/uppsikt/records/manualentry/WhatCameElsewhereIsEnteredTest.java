package se.uppsikt.records.manualentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;

/**
 * What somebody sent to an official's own Messenger, as a text message or said on the telephone is
 * a record from when it came (tryckfrihetsförordningen 2 kap. 8–9 §§).
 */
@Proves("H9")
@UppsiktTest
class WhatCameElsewhereIsEnteredTest {
    /** A picture of one pixel. */
    private static final byte[] SCREENSHOT =
            HexFormat.of()
                    .parseHex(
                            "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                                    + "1f15c4890000000d49444154789c6360606060000000050001a5f6"
                                    + "45400000000049454e44ae426082");

    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Accounts accounts;
    private Account account;
    private Visitor nora;
    private final Map<String, String> fields = new LinkedHashMap<>();

    @BeforeEach
    void open() {
        account = accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow();
        nora = visitor("nora.bergh");
        fields.put("en-gang", UUID.randomUUID().toString());
        fields.put("vag", "TEXT_MESSAGE");
        fields.put("kom", "2026-03-02T14:30");
        fields.put("fran", "Kim Åström");
        fields.put("mottagare", "Rektor Eva Lind");
        fields.put("konto", account.id().value().toString());
        fields.put("text", "Kan vi ses om min dotters frånvaro?");
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }

    private HttpResponse<String> enter(Visitor visitor, byte[]... files) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        fields.put("_csrf", visitor.token());
        fields.forEach(
                (name, value) ->
                        parts.writeBytes(
                                ("--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                                .formatted(name, value))
                                        .getBytes(StandardCharsets.UTF_8)));
        for (byte[] file : files) {
            parts.writeBytes(
                    ("--x\r\nContent-Disposition: form-data; name=\"filer\"; filename=\"skärm.png\"\r\n"
                                    + "Content-Type: image/png\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            parts.writeBytes(file);
            parts.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        parts.writeBytes("--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        return visitor.upload("/diarium/for-in", parts.toByteArray());
    }

    private ContributionId entered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String goal = Visitor.goal(answer);
        return new ContributionId(UUID.fromString(goal.substring(goal.lastIndexOf('/') + 1)));
    }

    @Test
    void itIsKeptWithItsFileItsTimeAndItsReceiverAndWaitsForTheRegistrar() {
        ContributionId id = entered(enter(nora, SCREENSHOT));
        Contribution kept = records.contribution(id);
        assertThat(kept.kind()).isEqualTo(ContributionKind.BY_HAND);
        assertThat(kept.writtenAt()).as("by Swedish time").isEqualTo("2026-03-02T13:30:00Z");
        assertThat(kept.capturedAt()).isAfter(Instant.parse("2026-03-02T13:30:00Z"));
        assertThat(kept.text()).isEqualTo("Kan vi ses om min dotters frånvaro?");
        assertThat(kept.author().name()).isEqualTo("Kim Åström");
        assertThat(kept.facts().registration()).isEqualTo(RegistrationState.UNDECIDED);
        Kept whole = records.kept(id);
        Version.Media file = whole.versions().getFirst().media().getFirst();
        assertThat(file.originalName()).isEqualTo("skärm.png");
        assertThat(Objects.requireNonNull(file.stored()).size()).isEqualTo(SCREENSHOT.length);
        assertThat(whole.ledger())
                .anySatisfy(
                        entry -> {
                            assertThat(entry.event()).isEqualTo("document-entered-by-hand");
                            assertThat(entry.sentence()).isEqualTo("Infördes för hand: Sms");
                            assertThat(entry.particulars())
                                    .containsEntry("mottagare", "Rektor Eva Lind");
                        });
        assertThat(nora.see("/diarium/handling/" + id.value()).body())
                .contains("Inlämnad handling av Kim Åström", "Rektor Eva Lind", "Diarieför");
    }

    @Test
    void nobodyReadsItWhoDoesNotWorkWithTheAccountAndNobodyIsAskedToAnswerIt() {
        fields.put("text", "Min dotter har varit sjuk länge " + fields.get("en-gang"));
        ContributionId id = entered(enter(nora));
        assertThat(visitor("olof.rask").see("/diarium/handling/" + id.value()).statusCode())
                .isIn(403, 404);
        assertThat(nora.see("/inkorg/" + id.value()).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameFormTwiceIsOneDocument() {
        ContributionId first = entered(enter(nora));
        assertThat(entered(enter(nora))).isEqualTo(first);
    }

    @Test
    void whatIsMissingIsToldAtOnceAndNoWordIsLost() {
        fields.put("vag", "");
        fields.put("kom", "2126-03-02T14:30");
        fields.put("mottagare", " ");
        HttpResponse<String> refused = enter(nora);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "Välj på vilket sätt det kom",
                        "Det kan inte ha kommit senare än nu",
                        "Skriv vem i kommunen som tog emot det",
                        "Kan vi ses om min dotters frånvaro?",
                        "Kim Åström");
        fields.put("text", " ");
        fields.put("kom", "igår");
        assertThat(enter(nora).body())
                .contains("eller lämna en fil", "Skriv dag och klockslag när det kom");
    }

    @Test
    void nobodyEntersOnAnAccountThatTheyDoNotWorkWith() {
        assertThat(enter(visitor("johan.alm")).statusCode()).isEqualTo(403);
        assertThat(enter(visitor("olof.rask")).statusCode()).isEqualTo(403);
    }
}
