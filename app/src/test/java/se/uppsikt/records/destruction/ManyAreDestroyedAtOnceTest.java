package se.uppsikt.records.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Deeds;
import se.uppsikt.records.destruction.Destruction.Result;
import se.uppsikt.records.evidence.Evidence;
import se.uppsikt.records.journal.OriginalId;

/** H5, H8: many go in one step, each for itself: with its own proof, and its own reason to stay. */
@Proves({"H5", "H8"})
@UppsiktTest
class ManyAreDestroyedAtOnceTest extends TwoInOneOriginal {
    private Result destroy(ContributionId... those) {
        return Objects.requireNonNull(
                transaction.execute(_ -> destruction.destroy(List.of(those), shelf.disposal)));
    }

    @Test
    void theyGoOutOfOneOriginalInOneStepAndEachIsProven() {
        Result answer = destroy(gone, stays);
        assertThat(answer.left()).isEmpty();
        assertThat(answer.destroyed()).containsOnlyKeys(gone, stays);
        assertThat(answer.destroyed().values())
                .extracting(Destruction.Destroyed::originals)
                .containsOnly(1);
        assertThat(body(shared)).doesNotContain(NAME, WORDS, "Siv Kvar", "Badet är öppet");
        assertThat(
                        database.sql(
                                        "select count(*) || ' ' || count(distinct (before, after)) from records.original_cut where original = ?")
                                .param(shared.value())
                                .query(String.class)
                                .single())
                .isEqualTo("2 1");
        for (ContributionId each : List.of(gone, stays)) {
            assertThat(proven(each)).isTrue();
            assertThat(verifier.verify(Deeds.ANNA, each)).isInstanceOf(Evidence.Verified.class);
        }
    }

    /** Afterwards it is cut once more, for what came later. */
    @Test
    void aStepFollowsOnTheStepBefore() {
        OriginalId later =
                shelf.page(
                        shelf.object(3, "Ett", "Första"),
                        shelf.object(4, "Två", "Andra"),
                        shelf.object(5, "Tre", "Tredje"));
        records.keep(
                List.of(
                        shelf.comment(3, "Ett", "Första", later),
                        shelf.comment(4, "Två", "Andra", later),
                        shelf.comment(5, "Tre", "Tredje", later)));
        ContributionId three = shelf.contribution(3).id();
        ContributionId four = shelf.contribution(4).id();
        ContributionId five = shelf.contribution(5).id();
        destroy(three, four);
        assertThat(body(later)).contains("Tredje").doesNotContain("Första", "Andra");
        destroy(five);
        for (ContributionId each : List.of(three, four, five)) {
            assertThat(proven(each)).isTrue();
        }
        transaction.executeWithoutResult(
                _ -> {
                    database.sql("set local session_replication_role = replica").update();
                    database.sql(
                                    "update records.original_cut set before = set_byte(before, 3, 255 - get_byte(before, 3)) where contribution = ?")
                            .param(five.value())
                            .update();
                });
        assertThat(proven(three) && proven(four)).isTrue();
        assertThat(proven(five)).isFalse();
    }

    @Test
    void whatIsOnHoldStaysAndTheOthersGo() {
        transaction.executeWithoutResult(
                _ -> holds.place(Deeds.ANNA, UUID.randomUUID(), List.of(stays)));
        Result answer = destroy(gone, stays);
        assertThat(answer.destroyed()).containsOnlyKeys(gone);
        assertThat(answer.left())
                .containsOnlyKeys(stays)
                .containsValue(new Hindrance("Det har gallringsstopp."));
        assertThat(body(shared)).contains("Badet är öppet").doesNotContain(WORDS);
        assertThat(destroy(gone, stays).left()).containsOnlyKeys(gone, stays);
    }

    /** What stays in one original is not cut out of another. */
    @Test
    void whatCannotBeCutSomewhereIsCutNowhere() {
        OriginalId odd = shelf.original("nytt/webhook", "<p>" + UUID.randomUUID() + "</p>");
        OriginalId page =
                shelf.page(shelf.object(6, "Kim", "Ett ord"), shelf.object(7, "Bo", "Hej"));
        records.keep(
                List.of(
                        shelf.comment(6, "Kim", "Ett ord", odd),
                        shelf.comment(7, "Bo", "Hej", page)));
        ContributionId six = shelf.contribution(6).id();
        ContributionId seven = shelf.contribution(7).id();
        Result answer = destroy(six, seven, gone);
        assertThat(answer.destroyed()).containsOnlyKeys(seven, gone);
        assertThat(answer.left()).containsOnlyKeys(six);
        assertThat(body(page)).contains("Ett ord").doesNotContain("Hej");
        assertThat(records.contribution(six).text()).isEqualTo("Ett ord");
    }

    @Test
    void oneThatWasNeverHereStopsThemAll() {
        assertThatThrownBy(() -> destroy(gone, new ContributionId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThat(records.contribution(gone).text()).isEqualTo(WORDS);
    }

    private UUID answered(ContributionId question, ContributionId answer) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into platforms.command (id, account, about, about_key, deed, text, state, ordered_at,
                            ordered_by, settled_at, attempt, result)
                        select :id, q.account, q.id, q.key, 'ANSWER', 'Badet är öppet', 'DONE', now(), 'x', now(), 1, a.key
                        from records.contribution q, records.contribution a where q.id = :question and a.id = :answer
                        """)
                .param("id", id)
                .param("question", question.value())
                .param("answer", answer.value())
                .update();
        return id;
    }

    private String text(UUID command) {
        return database.sql("select text from platforms.command where id = ?")
                .param(command)
                .query(String.class)
                .single();
    }

    /** A text that became an answer which is kept is that answer's. */
    @Test
    void anAnswersTextGoesWithTheAnswerWhetherTheyGoTogetherOrApart() {
        UUID apart = answered(gone, stays);
        destroy(gone);
        assertThat(text(apart)).isEqualTo("Badet är öppet");
        destroy(stays);
        assertThat(text(apart)).isEmpty();

        OriginalId page =
                shelf.page(shelf.object(8, "Kim", "Fråga"), shelf.object(9, "Vi", "Svar"));
        records.keep(
                List.of(
                        shelf.comment(8, "Kim", "Fråga", page),
                        shelf.comment(9, "Vi", "Svar", page)));
        ContributionId question = shelf.contribution(8).id();
        ContributionId answer = shelf.contribution(9).id();
        UUID together = answered(question, answer);
        destroy(question, answer);
        assertThat(text(together)).isEmpty();
        assertThat(
                        database.sql(
                                        "select about_key || result from platforms.command where id = ?")
                                .param(together)
                                .query(String.class)
                                .single())
                .doesNotContain(shelf.key(8).value(), shelf.key(9).value());
    }
}
