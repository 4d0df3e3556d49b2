package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * TF 2 kap. 6 and 9 §§: what a citizen writes is kept as it was written, from the second it was.
 */
@Proves("H1")
@UppsiktTest
class KeptVerbatimTest {
    @Autowired Records records;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(records);
    }

    @Test
    void aCommentIsKeptWithAllThatThePlatformTold() {
        ContributionsKept kept = office.keep(office.comment("1", "Lampan på Storgatan är trasig"));
        Contribution comment = office.contribution("1");
        assertThat(kept.added()).containsExactly(comment);
        assertThat(kept.reworded()).isEmpty();
        assertThat(comment.text()).isEqualTo("Lampan på Storgatan är trasig");
        assertThat(comment.author()).isEqualTo(new Author("77", "Kim Åström"));
        assertThat(comment.thread()).isEqualTo(new PlatformKey("post"));
        assertThat(comment.writtenAt()).isEqualTo(Office.NOON);
        assertThat(comment.capturedAt()).isEqualTo(Office.NOON.plusSeconds(1));
        assertThat(comment.versions()).isEqualTo(1);
        assertThat(comment.facts().answering()).isEqualTo(Facts.Answering.NEW);
        assertThat(comment.facts().registration()).isEqualTo(Facts.RegistrationState.UNDECIDED);
    }

    @Test
    void emojiRightToLeftAndZeroWidthStayAsTheyWereWritten() {
        String text = "👩‍👩‍👧 שלום\u200B\u202Eabc\u202C a\u030A <script>alert(1)</script>";
        office.keep(office.comment("1", text));
        assertThat(office.contribution("1").text()).isEqualTo(text);
    }

    @Test
    void twentyThousandCharactersAreKeptWhole() {
        String text = "Åäö 🙂 ".repeat(3000);
        office.keep(office.comment("1", text));
        assertThat(office.contribution("1").text()).isEqualTo(text);
    }

    @Test
    void whatNoTextCanHoldIsReplacedAndTheOriginalHasIt() {
        OriginalId original = office.original("{\"m\":\"a\0b\"}");
        office.keep(office.comment("1", "a\0b\uD800c"));
        assertThat(office.contribution("1").text()).isEqualTo("a\uFFFDb\uFFFDc");
        StoredOriginal stored =
                java.util.Objects.requireNonNull(
                        records.originals(List.of(original)).get(original));
        assertThat(stored.original().body()).contains(0);
        assertThat(stored.hash()).isEqualTo(Sha256.of(stored.original().body()));
    }

    @Test
    void aCommentWithoutTextOrAuthorIsKept() {
        Observation.Written w = office.comment("1", null);
        office.keep(
                new Observation.Written(
                        w.account(),
                        w.key(),
                        w.kind(),
                        w.direction(),
                        Author.UNKNOWN,
                        null,
                        w.thread(),
                        null,
                        List.of(),
                        null,
                        w.writtenAt(),
                        w.versionAt(),
                        w.seenAt(),
                        w.original()));
        Contribution comment = office.contribution("1");
        assertThat(comment.text()).isNull();
        assertThat(comment.author().shown()).isEqualTo("Okänd person");
        office.keep(w);
        assertThat(office.contribution("1").author().name()).isEqualTo("Kim Åström");
        assertThat(office.contribution("1").versions()).isEqualTo(1);
    }

    @Test
    void timesThatCannotBeRightAreKept() {
        Instant future = Instant.parse("2999-01-01T00:00:00Z");
        Instant past = Instant.parse("0300-01-01T00:00:00Z");
        office.keep(office.writtenAt("1", "a", future), office.writtenAt("2", "b", past));
        office.keep(
                office.writtenAt("3", "c", Instant.MAX), office.writtenAt("4", "d", Instant.MIN));
        assertThat(office.contribution("1").writtenAt()).isEqualTo(future);
        assertThat(office.contribution("2").writtenAt()).isEqualTo(past);
        assertThat(office.contribution("3").writtenAt()).isEqualTo("9999-12-31T23:59:59Z");
        assertThat(office.contribution("4").writtenAt()).isEqualTo("0001-01-01T00:00:00Z");
    }

    @Test
    void theSameNewsTwiceIsNoNews() {
        office.keep(office.comment("1", "a"));
        ContributionsKept again = office.keep(office.comment("1", "a"), office.comment("1", "a"));
        assertThat(again.added()).isEmpty();
        assertThat(again.reworded()).isEmpty();
        assertThat(office.wordings("1")).containsExactly("a");
    }

    @Test
    void anEditIsANewWordingAndTheOldOneStays() {
        office.keep(office.comment("1", "Första"));
        ContributionsKept kept = office.keep(office.edited("1", "Andra", 60));
        assertThat(kept.added()).isEmpty();
        assertThat(kept.reworded()).containsExactly(office.contribution("1"));
        assertThat(office.contribution("1").text()).isEqualTo("Andra");
        assertThat(office.wordings("1")).containsExactly("Första", "Andra");
    }
}
