package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.LifeLine.State;

/** The life line tells what is done, by whom and when, and what remains. */
@UppsiktTest
class LifeLineTest {
    @Autowired Records records;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    private List<LifeLine.Mark> marks(ContributionId id) {
        return records.lifeLines(List.of(records.contribution(id)))
                .values()
                .iterator()
                .next()
                .marks();
    }

    private void done(ContributionId id, Fact fact, int secondsLater) {
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new Deeds.SomethingDone(id, fact, secondsLater)));
    }

    @Test
    void itFollowsAContributionFromArrivalToArchive() {
        Office office = new Office(records);
        office.keep(office.comment("1", "a"));
        ContributionId id = office.contribution("1").id();
        assertThat(marks(id))
                .extracting(LifeLine.Mark::word, LifeLine.Mark::state)
                .containsExactly(
                        tuple("kom in", State.DONE),
                        tuple("sedd", State.NEXT),
                        tuple("besvarad", State.NEXT),
                        tuple("dold eller borttagen", State.NOT_NEEDED),
                        tuple("diarieförd", State.NEXT),
                        tuple("arkiverad", State.NEXT));
        done(id, new Fact.Seen(), 10);
        done(id, new Fact.Seen(), 20);
        done(id, new Fact.AnsweringBecame(Facts.Answering.ANSWERED), 30);
        done(id, new Fact.VisibilityBecame(Facts.Visibility.HIDDEN), 40);
        done(id, new Fact.RegistrationBecame(Facts.RegistrationState.REGISTERED), 50);
        done(id, new Fact.Archived(), 60);
        assertThat(marks(id))
                .extracting(
                        LifeLine.Mark::word,
                        LifeLine.Mark::state,
                        LifeLine.Mark::when,
                        LifeLine.Mark::who)
                .containsExactly(
                        new Tuple("kom in", State.DONE, Office.NOON, null),
                        by("sedd", 10),
                        by("besvarad", 30),
                        by("dold", 40),
                        by("diarieförd", 50),
                        by("arkiverad", 60));
    }

    @Test
    void inAListItIsShownWhenItSaysMoreThanTheDeadline() {
        Office office = new Office(records);
        office.keep(office.comment("1", "a"));
        Contribution comment = office.contribution("1");
        assertThat(line(comment).tells()).isFalse();
        done(comment.id(), new Fact.Seen(), 10);
        assertThat(line(comment).tells()).isFalse();
        done(comment.id(), new Fact.VisibilityBecame(Facts.Visibility.HIDDEN), 40);
        assertThat(line(comment).tells()).isTrue();
    }

    private LifeLine line(Contribution comment) {
        return records.lifeLines(List.of(records.contribution(comment.id()))).values().stream()
                .findAny()
                .orElseThrow();
    }

    private static Tuple by(String word, int secondsLater) {
        return tuple(
                word, State.DONE, Office.NOON.plusSeconds(secondsLater), "Anna Berg, registrator");
    }

    @Test
    void whatHappensAfterTheReceiptIsNotSaidToBeArchived() {
        Office office = new Office(records);
        office.keep(office.comment("1", "a"));
        ContributionId id = office.contribution("1").id();
        done(id, new Fact.Archived(), 60);
        assertThat(marks(id).getLast().word()).isEqualTo("arkiverad");
        done(id, new Fact.Seen(), 70);
        assertThat(marks(id).getLast().word()).isEqualTo("arkiverad");

        done(id, new Fact.RegistrationBecame(Facts.RegistrationState.REGISTERED), 80);
        assertThat(marks(id).getLast().word()).isEqualTo("arkiverad, ändrad sedan dess");
    }
}
