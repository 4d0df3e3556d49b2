package se.uppsikt.records.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Kept;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.threads.Threads.ThreadPart;

/**
 * A conversation reads from top to bottom: what it is about, each comment, its answers below it.
 */
class ThreadRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    @Test
    void anAnswerStandsBelowWhatItAnswersAndTheRestByTime() {
        assertThat(
                        order(
                                List.of(entry("post", null, 0)),
                                entry("a", "post", 1),
                                entry("b", "post", 2),
                                entry("b1", "b", 3),
                                entry("a1", "a", 4),
                                entry("c", "post", 5),
                                entry("a2", "a", 6)))
                .containsExactly("post", "a", "a1", "a2", "b", "b1", "c");
    }

    @Test
    void answersToAnswersStandBelowThoseInTurn() {
        assertThat(
                        order(
                                List.of(),
                                entry("a", "post", 1),
                                entry("a1", "a", 2),
                                entry("b", "post", 3),
                                entry("a11", "a1", 4)))
                .containsExactly("a", "a1", "a11", "b");
    }

    @Test
    void thePostIsFirstWhateverItsClockSays() {
        assertThat(order(List.of(entry("post", null, 9)), entry("a", "post", 1)))
                .containsExactly("post", "a");
    }

    @Test
    void whatAnswersSomethingThatIsNotHereStandsAtItsOwnTime() {
        assertThat(
                        order(
                                List.of(),
                                entry("a", "post", 1),
                                entry("x", "borta", 2),
                                entry("b", "post", 3)))
                .containsExactly("a", "x", "b");
    }

    @Test
    void whatAnswersInACircleIsShownOnce() {
        assertThat(order(List.of(), entry("a", "b", 1), entry("b", "a", 2), entry("c", "post", 3)))
                .containsExactly("c", "a", "b");
        assertThat(order(List.of(), entry("a", "a", 1))).containsExactly("a");
    }

    @Test
    void writtenInTheSameMomentIsOrderedAlikeEveryTime() {
        Kept one = entry("a", "post", 1);
        Kept other = entry("b", "post", 1);
        assertThat(order(List.of(), one, other)).isEqualTo(order(List.of(), other, one));
    }

    /** A chain deeper than any call stack is laid out without one. */
    @Test
    void aChainOfAHundredThousandAnswersIsLaidOut() {
        List<Kept> chain = new ArrayList<>();
        IntStream.range(0, 100_000)
                .forEach(i -> chain.add(entry("k" + i, i == 0 ? "post" : "k" + (i - 1), i)));
        assertThat(ThreadRules.inOrder(new ThreadPart(chain, List.of(), 0, 0))).isEqualTo(chain);
    }

    @Test
    void onlyWhatAnswersAnotherCommentIsAReply() {
        assertThat(ThreadRules.isReply(entry("post", null, 0).contribution())).isFalse();
        assertThat(ThreadRules.isReply(entry("a", "post", 0).contribution())).isFalse();
        assertThat(ThreadRules.isReply(entry("a1", "a", 0).contribution())).isTrue();
    }

    private static List<String> order(List<Kept> context, Kept... part) {
        return ThreadRules.inOrder(new ThreadPart(List.of(part), context, 0, 0)).stream()
                .map(kept -> kept.contribution().key().value())
                .toList();
    }

    private static Kept entry(String key, @Nullable String parent, int second) {
        Contribution contribution =
                new Contribution(
                        new ContributionId(UUID.nameUUIDFromBytes(key.getBytes())),
                        new AccountId(new UUID(0, 1)),
                        new PlatformKey(key),
                        parent == null ? ContributionKind.POST : ContributionKind.COMMENT,
                        Direction.RECEIVED,
                        new Author("77", "Kim Åström"),
                        parent == null ? null : new PlatformKey(parent),
                        new PlatformKey("post"),
                        key,
                        null,
                        null,
                        NOON.plusSeconds(second),
                        NOON.plusSeconds(second),
                        1,
                        0,
                        new Facts(
                                Facts.Answering.NEW,
                                Facts.Visibility.PUBLIC,
                                Facts.RegistrationState.UNDECIDED,
                                Facts.Retention.UNCLASSIFIED,
                                false,
                                false,
                                null,
                                null,
                                null));
        return new Kept(contribution, List.of(), List.of(), List.of());
    }
}
