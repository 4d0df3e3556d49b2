package se.uppsikt.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/**
 * HTML and script in every text that a stranger can write – name, post, comment and its edit – is
 * shown as the text it is on every page where it is shown at all.
 */
@UppsiktTest
class NothingWrittenIsExecutedTest {
    private static final String NAME = "<script>namn()</script>";
    private static final String WORDS =
            "<script>ord()</script><img src=x onerror=ord()> \"'><svg onload=ord()> 070-174 06 35";

    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired InstantSource time;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inkorg/%s",
                "/moderering/%s/ruta",
                "/diarium/handling/%s",
                "/inkorg?sok=ord",
                "/diarium?sok=ord",
                "/moderering"
            })
    void pageShowsItAsText(String page) {
        ContributionId id = written();
        Visitor david = new Visitor(port);
        david.signIn("david.lund", "uppsikt");

        String shown = david.see(page.formatted(id.value())).body();

        assertThat(shown)
                .doesNotContain("<script>ord", "<script>namn", "<img src=x", "<svg onload")
                .contains("<html");
    }

    @Test
    void whereItIsShownItIsShownWhole() {
        ContributionId id = written();
        Visitor david = new Visitor(port);
        david.signIn("david.lund", "uppsikt");

        assertThat(david.see("/inkorg/" + id.value()).body())
                .contains("&lt;script&gt;namn()", "&lt;script&gt;ord()", "&lt;svg onload=ord()");
        assertThat(david.see("/diarium/handling/" + id.value()).body())
                .contains("&lt;script&gt;namn()", "&lt;svg onload=ord()");
    }

    @Test
    void theRegistrarsPanelShowsItAsText() {
        ContributionId id = written();
        Visitor lars = new Visitor(port);
        lars.signIn("lars.dahl", "uppsikt");

        assertThat(lars.seePart("/diarium/" + id.value() + "/ruta").body())
                .contains("Diarieför")
                .doesNotContain("<script>ord", "<script>namn", "<img src=x", "<svg onload");
    }

    private ContributionId written() {
        AccountId account = accounts.byHandle("facebook-orebrokommun").orElseThrow().id();
        PlatformKey post = new PlatformKey("p-" + UUID.randomUUID());
        PlatformKey comment = new PlatformKey("c-" + UUID.randomUUID());
        Instant now = time.instant();
        OriginalId original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll",
                                                "application/json",
                                                comment.value().getBytes(StandardCharsets.UTF_8),
                                                now)))
                        .getFirst()
                        .id();
        records.keep(
                List.of(
                        seen(account, post, post, ContributionKind.POST, WORDS, now, original),
                        seen(
                                account,
                                comment,
                                post,
                                ContributionKind.COMMENT,
                                WORDS,
                                now,
                                original),
                        seen(
                                account,
                                comment,
                                post,
                                ContributionKind.COMMENT,
                                "Ändrat " + WORDS,
                                now.plusSeconds(1),
                                original)));
        return records.byKey(account, comment).orElseThrow().id();
    }

    private static Observation seen(
            AccountId account,
            PlatformKey key,
            PlatformKey post,
            ContributionKind kind,
            String words,
            Instant at,
            OriginalId original) {
        return new Observation.Written(
                account,
                key,
                kind,
                Direction.RECEIVED,
                new Author("77", NAME),
                kind == ContributionKind.POST ? null : post,
                post,
                words,
                List.of(),
                null,
                at,
                at,
                at,
                original);
    }
}
