package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.records.Observation.Withdrawer;
import se.uppsikt.records.Observation.Withdrawn;
import se.uppsikt.records.Observation.Written;

/**
 * What disappears is told with what is known of it, and nobody is said to have taken it away on a
 * guess.
 */
@UppsiktTest
class DisappearanceIsToldAsItIsKnownTest {
    @Autowired Records records;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(records);
        office.keep(
                office.comment("ovan", "Hot"),
                reply("svar", "ovan"),
                reply("svarssvar", "svar"),
                office.comment("bredvid", "Hej"));
    }

    @Test
    void repliesUnderWhatWeRemovedAreToldToHaveGoneWithIt() {
        weRemove("ovan", 60);
        office.keep(office.withdrawn("svar", 3600), office.withdrawn("svarssvar", 3601));

        for (String key : new String[] {"svar", "svarssvar"}) {
            assertThat(vanishing(key))
                    .isEqualTo(new Vanishing.WithRemoved(office.contribution("ovan").id(), false));
            assertThat(vanished(key))
                    .startsWith("Försvann med kommentaren ovanför som vi tog bort");
            assertThat(office.kept(key).ledger())
                    .extracting(LedgerEntry::sentence)
                    .contains(
                            "Väntar inte längre på svar: försvann med det ovanför som vi tog bort");
        }
    }

    @Test
    void whatIsBesideOrWentBeforeIsNotBlamedOnOurRemoval() {
        office.keep(office.withdrawn("svar", 30));
        weRemove("ovan", 90);
        office.keep(office.withdrawn("bredvid", 120));

        assertThat(vanishing("svar")).isEqualTo(new Vanishing.Unknown());
        assertThat(vanishing("bredvid")).isEqualTo(new Vanishing.Unknown());
        assertThat(vanished("bredvid"))
                .startsWith("Finns inte längre på plattformen, och det är inte känt vem");
        assertThat(office.kept("bredvid").ledger())
                .extracting(LedgerEntry::sentence)
                .contains("Väntar inte längre på svar: finns inte längre på plattformen");
    }

    @Test
    void repliesThatWentBeforeTheAnswerToOurRemovalCameAreExplainedAfterwards() {
        office.keep(office.withdrawn("svar", 40));
        weRemove("ovan", 90, 20);

        assertThat(vanishing("svar")).isInstanceOf(Vanishing.WithRemoved.class);
        assertThat(office.kept("svar").ledger().getLast().sentence())
                .startsWith("Försvann med kommentaren ovanför som vi tog bort");
        assertThat(office.kept("svar").ledger().getLast().event())
                .isEqualTo("vanished-with-what-was-removed");
    }

    @Test
    void whatThePlatformSaysOfWhoTookItAwayIsTold() {
        office.keep(withdrawn("bredvid", 60, Withdrawer.AUTHOR));
        office.keep(withdrawn("svar", 60, Withdrawer.PLATFORM));

        assertThat(vanished("bredvid")).startsWith("Borttagen av den som skrev");
        assertThat(vanished("svar")).startsWith("Borttagen av plattformen");
        assertThat(office.kept("bredvid").ledger())
                .extracting(LedgerEntry::sentence)
                .contains("Väntar inte längre på svar: den som skrev har tagit bort det");
    }

    @Test
    void whatStoodUnderSomethingThatVanishedByItselfWentWithIt() {
        office.keep(office.withdrawn("ovan", 60), office.withdrawn("svar", 61));

        assertThat(vanishing("ovan")).isEqualTo(new Vanishing.Unknown());
        assertThat(vanished("svar")).startsWith("Försvann med kommentaren ovanför;");
    }

    @Test
    void aCommentUnderAPostThatVanishedWentWithThePost() {
        Written w = office.comment("post", "Inlägg");
        office.keep(
                new Written(
                        w.account(),
                        w.key(),
                        ContributionKind.POST,
                        Direction.DRAWN_UP,
                        w.author(),
                        null,
                        w.key(),
                        w.text(),
                        w.media(),
                        w.permalink(),
                        w.writtenAt(),
                        w.versionAt(),
                        w.seenAt(),
                        w.original()));
        office.keep(office.withdrawn("post", 60), office.withdrawn("bredvid", 70));

        assertThat(vanished("bredvid")).startsWith("Försvann med inlägget ovanför;");
    }

    private Written reply(String key, String to) {
        Written w = office.comment(key, "Svar");
        return new Written(
                w.account(),
                w.key(),
                w.kind(),
                w.direction(),
                w.author(),
                new PlatformKey(to),
                w.thread(),
                w.text(),
                w.media(),
                w.permalink(),
                w.writtenAt(),
                w.versionAt(),
                w.seenAt(),
                w.original());
    }

    private Withdrawn withdrawn(String key, int secondsLater, Withdrawer by) {
        Withdrawn w = office.withdrawn(key, secondsLater);
        return new Withdrawn(w.account(), w.key(), w.thread(), w.at(), w.original(), by);
    }

    private Vanishing vanishing(String key) {
        return Objects.requireNonNull(office.contribution(key).facts().vanishing());
    }

    private String vanished(String key) {
        return office.kept(key).ledger().stream()
                .filter(entry -> entry.event().equals("vanished-from-platform"))
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    private void weRemove(String key, int secondsLater) {
        weRemove(key, secondsLater, secondsLater);
    }

    /** Ordered some time before the platform's answer to it came. */
    private void weRemove(String key, int secondsLater, int ordered) {
        ContributionId removed = office.contribution(key).id();
        Fact fact =
                new Fact.VisibilityBecame(
                        Facts.Visibility.REMOVED, Office.NOON.plusSeconds(ordered));
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new Deeds.SomethingDone(removed, fact, secondsLater)));
    }
}
