package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Records;

/** M8: what is kept is read at once, and only pointed at. */
@UppsiktTest
class SuggestionsAreKeptTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

    @Test
    void aNewCommentHasItsSuggestionsWhenItIsKept() {
        Contribution comment = desk.comment("Jag heter 850709-9805, ring 070-123 45 67");

        assertThat(pointedAt(comment)).containsExactly("Personnummer", "Telefonnummer");
    }

    @Test
    void whatManyPeopleWriteIsACampaignAndNoRepetition() {
        String words = "Rädda skolan i Mullhyttan, lägg inte ner den! " + Desk.id();
        Contribution last = desk.comment(words);
        for (int person = 2; person <= 5; person++) {
            assertThat(pointedAt(last)).doesNotContain("Kampanj");
            last = desk.comment(words.toUpperCase(Locale.ROOT));
        }
        assertThat(pointedAt(last)).contains("Kampanj").doesNotContain("Upprepat inlägg");
    }

    @Test
    void whatOnePersonWritesManyTimesIsNoCampaign() {
        String words = "Köp billiga klockor av oss i dag, bara i dag! " + Desk.id();
        Author author = new Author(Desk.id(), "Kim");
        Contribution last = desk.comment(Desk.id(), words, author, Desk.now());
        for (int times = 2; times <= 6; times++) {
            last = desk.comment(Desk.id(), words, author, Desk.now());
        }
        assertThat(pointedAt(last)).contains("Upprepat inlägg").doesNotContain("Kampanj");
    }

    @Test
    void aSuggestionHidesNothing() {
        Contribution comment = desk.comment("Jag ska döda dig");

        assertThat(pointedAt(comment)).containsExactly("Hot eller uppmaning till våld");
        assertThat(records.contribution(comment.id()).facts().visibility())
                .isEqualTo(Facts.Visibility.PUBLIC);
        assertThat(records.kept(comment.id()).ledger())
                .noneMatch(entry -> entry.particulars().containsKey("step"));
    }

    @Test
    void aNewWordingGetsSuggestionsOfItsOwn() {
        String key = Desk.id();
        Author author = new Author(Desk.id(), "Kim");
        Instant first = Desk.now();
        Contribution comment = desk.comment(key, "Ring 070-123 45 67", author, first);
        desk.comment(key, "Mejla kim@exempel.se", author, first.plusSeconds(30));

        assertThat(pointedAt(comment)).containsExactly("E-postadress");
    }

    @Test
    void theSamePersonSayingTheSameWithinTheWeekIsRepetition() {
        Author author = new Author(Desk.id(), "Kim");
        Instant now = Desk.now();
        Contribution first = desk.comment(Desk.id(), "Köp billiga klockor hos oss!", author, now);
        Contribution again =
                desk.comment(
                        Desk.id(), "KÖP billiga klockor — hos oss", author, now.plusSeconds(5));
        Contribution other =
                desk.comment(
                        Desk.id(),
                        "Köp billiga klockor hos oss!",
                        new Author(Desk.id(), "Bo"),
                        now.plusSeconds(9));

        assertThat(pointedAt(first)).isEmpty();
        assertThat(pointedAt(again)).containsExactly("Upprepat inlägg");
        assertThat(pointedAt(other)).isEmpty();
    }

    @Test
    void whatWasSaidMoreThanAWeekAgoIsNoRepetition() {
        Author author = new Author(Desk.id(), "Kim");
        Instant now = Desk.now();
        desk.comment(
                Desk.id(),
                "När öppnar simhallen i påsk egentligen?",
                author,
                now.minus(Duration.ofDays(8)));
        Contribution later =
                desk.comment(Desk.id(), "När öppnar simhallen i påsk egentligen?", author, now);

        assertThat(pointedAt(later)).isEmpty();
    }

    @Test
    void theMunicipalitysOwnWordsAreNotPointedAt() {
        Contribution answer =
                desk.written(
                        Desk.id(),
                        "Ring 019-21 10 00",
                        new Author(Desk.id(), "Örebro kommun"),
                        ContributionKind.COMMENT,
                        Direction.DRAWN_UP,
                        Desk.now());

        assertThat(pointedAt(answer)).isEmpty();
    }

    private Set<String> pointedAt(Contribution comment) {
        return moderation.pointedAt(List.of(comment.id())).getOrDefault(comment.id(), Set.of());
    }
}
