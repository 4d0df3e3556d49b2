package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.Version.Genre;
import se.uppsikt.records.evidence.Evidence;
import se.uppsikt.records.evidence.EvidenceVerifier;

/**
 * What sort of thing somebody sent is kept beside the words and is never among them. It may become
 * known later, is vouched for, and makes nothing edited; only another verdict is something new.
 */
@UppsiktTest
class GenreBesideTheWordsTest {
    @Autowired Records records;
    @Autowired EvidenceVerifier verifier;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(records);
    }

    @Test
    void itIsKeptAndTheTextStaysEmpty() {
        office.keep(Office.being(Genre.STICKER, office.comment("1", null)));

        assertThat(office.contribution("1").text()).isNull();
        assertThat(office.contribution("1").genre()).isEqualTo(Genre.STICKER);
        assertThat(office.kept("1").versions())
                .extracting(Version::genre)
                .containsExactly(Genre.STICKER);
        assertThat(verify()).isInstanceOf(Evidence.Verified.class);
    }

    @Test
    void whatWasKeptWithoutItGetsItWhenItIsReadAgain() {
        office.keep(office.comment("1", null));
        Version before = office.kept("1").versions().getFirst();
        office.keep(Office.being(Genre.VOICE, office.comment("1", null)));
        office.keep(office.comment("1", null));

        assertThat(office.contribution("1").genre()).isEqualTo(Genre.VOICE);
        assertThat(office.kept("1").versions())
                .singleElement()
                .satisfies(
                        now -> {
                            assertThat(now.hash()).isEqualTo(before.hash());
                            assertThat(now.capturedAt()).isEqualTo(before.capturedAt());
                        });
        assertThat(verify()).isInstanceOf(Evidence.Verified.class);
    }

    @Test
    void twoWaysThatNameItDifferentlyMakeNoEdit() {
        office.keep(Office.being(Genre.LIKE, office.comment("1", null)));
        office.keep(Office.being(Genre.STICKER, office.edited("1", null, 60)));

        assertThat(office.kept("1").versions())
                .extracting(Version::genre)
                .containsExactly(Genre.LIKE);
    }

    @Test
    void anotherVerdictIsAnotherWording() {
        office.keep(Office.being(Genre.RECOMMENDS, office.comment("1", null)));
        ContributionsKept kept =
                records.keep(
                        java.util.List.of(
                                Office.being(Genre.RECOMMENDS_NOT, office.edited("1", null, 60))));

        assertThat(kept.reworded()).hasSize(1);
        assertThat(office.contribution("1").genre()).isEqualTo(Genre.RECOMMENDS_NOT);
        assertThat(office.kept("1").versions())
                .extracting(Version::genre)
                .containsExactly(Genre.RECOMMENDS, Genre.RECOMMENDS_NOT);
        assertThat(verify()).isInstanceOf(Evidence.Verified.class);
    }

    @Test
    void theOrderInWhichTheVerdictsAreHeardDoesNotMatter() {
        office.keep(Office.being(Genre.RECOMMENDS_NOT, office.edited("1", null, 60)));
        office.keep(Office.being(Genre.RECOMMENDS, office.comment("1", null)));

        assertThat(office.kept("1").versions())
                .extracting(Version::genre)
                .containsExactly(Genre.RECOMMENDS, Genre.RECOMMENDS_NOT);
        assertThat(office.contribution("1").genre()).isEqualTo(Genre.RECOMMENDS_NOT);
    }

    @Test
    void onceKnownItIsNeverChangedAndAChangeIsNamed() {
        office.keep(Office.being(Genre.RECOMMENDS, office.comment("1", null)));
        assertThatThrownBy(() -> change("update records.version set genre = 'RECOMMENDS_NOT'"))
                .hasMessageContaining("only ever added to");

        transaction.executeWithoutResult(
                _ -> {
                    database.sql("set local session_replication_role = replica").update();
                    change("update records.version set genre = 'RECOMMENDS_NOT'");
                });

        assertThat(verify())
                .isInstanceOfSatisfying(
                        Evidence.Wanting.class,
                        wanting ->
                                assertThat(wanting.reasons())
                                        .containsExactly(
                                                "Lydelse 1: arten är ändrad.",
                                                "Arten som visas är inte den senaste lydelsens."));
    }

    private void change(String change) {
        database.sql(change + " where contribution = ?")
                .param(1, office.contribution("1").id().value())
                .update();
    }

    private Evidence verify() {
        return verifier.verify(Deeds.ANNA, office.contribution("1").id());
    }
}
