package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;

/**
 * S10: whoever may answer sees what the same person wrote before, and nothing that would be a
 * profile: the same id on the same platform, on accounts that the reader may read, and messages and
 * what is secret only where they may be read (B6; RF 2 kap. 3 §; dataskyddsförordningen art. 9).
 */
@Proves({"B1", "B6"})
@UppsiktTest
class EarlierFromTheSamePersonTest extends InboxStory {
    private static final Pattern ROW = Pattern.compile("<li><a href=\"/inkorg/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\\?efter=([0-9a-f-]{36})");

    private final Author kim = new Author("e-" + UUID.randomUUID(), "Kim Ek");
    private final Instant now = Street.now();

    private ContributionId asked;

    @BeforeEach
    void somebodyAsks() {
        asked = street.comment(kim, "Hur går det nu?", now);
    }

    @Test
    void theLatestFiveStandBesideTheItemAndTheRestOnAPageOfTheirOwn() {
        List<ContributionId> earlier = new ArrayList<>();
        for (int i = 1; i <= 55; i++) {
            earlier.add(elsewhere("facebook-orebrokommun", kim, "Fråga nummer " + i, i));
        }
        Visitor maria = visitor("maria.ek");
        String beside = maria.seePart(earlier(asked)).body();
        assertThat(rows(beside)).isEqualTo(earlier.subList(0, 5));
        assertThat(beside)
                .contains("Fråga nummer 1", "ny", "RF 2 kap. 3 §", "Visa fler")
                .doesNotContain("<html");

        String first = maria.see(earlier(asked)).body();
        assertThat(rows(first)).isEqualTo(earlier.subList(0, 50));
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String last = maria.see(earlier(asked) + "?efter=" + next.group(1)).body();
        assertThat(rows(last)).isEqualTo(earlier.subList(50, 55));
        assertThat(last).doesNotContain("?efter=");
    }

    @Test
    void theItemLeadsThereAndReadsNothingOfIt() {
        elsewhere("facebook-orebrokommun", kim, "Ett tidigare ord", 1);
        String item = visitor("maria.ek").see(address(asked)).body();
        assertThat(item)
                .contains("href=\"" + earlier(asked) + "\"")
                .doesNotContain("Ett tidigare ord");
    }

    @Test
    void itIsTheSameIdOnTheSamePlatformAndOnlyWhatCameBefore() {
        Author namesake = new Author("e-" + UUID.randomUUID(), kim.name());
        elsewhere("facebook-orebrokommun", namesake, "Av en namne", 1);
        elsewhere("instagram-orebrokommun", kim, "På en annan plattform", 1);
        elsewhere("facebook-orebrokommun", kim, "Efteråt", -1);
        street.comment(kim, "I samma tråd", now.minusSeconds(60));
        ContributionId before =
                elsewhere("facebook-orebrostadsbibliotek", kim, "På biblioteket", 1);

        String page = visitor("anna.berg").see(earlier(asked)).body();
        assertThat(rows(page)).containsExactly(before);
        assertThat(page).contains("På biblioteket");
    }

    @Test
    void eachReadsWhatEachMayRead() {
        Street school = new Street(records, account("facebook-karolinskagymnasiet"));
        ContributionId open = school.comment(kim, "Öppet på skolan", now.minusSeconds(100));
        ContributionId message =
                school.message(
                        "f-" + UUID.randomUUID(),
                        kim,
                        "Skyddad uppgift",
                        now.minusSeconds(90),
                        Direction.RECEIVED);
        ContributionId town = elsewhere("facebook-orebrokommun", kim, "Till kommunen", 1);
        ContributionId atSchool = elsewhere("facebook-karolinskagymnasiet", kim, "Nu igen", 0);

        Visitor communications = visitor("anna.berg");
        assertThat(rows(communications.see(earlier(asked)).body())).containsExactly(town, open);
        assertThat(rows(visitor("erik.sand").see(earlier(atSchool)).body()))
                .containsExactly(message, open);

        secrecy.note(anna, open, true, "Uppgift om hälsa, OSL 26 kap. 1 §");
        assertThat(rows(communications.see(earlier(asked)).body())).containsExactly(town);
        assertThat(rows(visitor("erik.sand").see(earlier(atSchool)).body()))
                .containsExactly(message, open);
    }

    @Test
    void whoeverMayNotAnswerOpensNoList() {
        elsewhere("facebook-orebrokommun", kim, "Ett tidigare ord", 1);
        for (String reader : List.of("lars.dahl", "helena.frisk", "olof.rask", "erik.sand")) {
            Visitor visitor = visitor(reader);
            assertThat(visitor.see(earlier(asked)).statusCode()).as(reader).isEqualTo(403);
            assertThat(visitor.see(address(asked)).body())
                    .as(reader)
                    .doesNotContain(earlier(asked));
        }
    }

    @Test
    void whatIsWithheldOrDisposedOfIsNotThere() {
        ContributionId withheld = elsewhere("facebook-orebrokommun", kim, "Undanhållet", 1);
        ContributionId disposed = elsewhere("facebook-orebrokommun", kim, "Gallrat", 2);
        ContributionId kept = elsewhere("facebook-orebrokommun", kim, "Kvar", 3);
        set("never_shown = true", withheld);
        set("retention = 'DISPOSED'", disposed);
        assertThat(rows(visitor("maria.ek").see(earlier(asked)).body())).containsExactly(kept);
    }

    @Test
    void aPageBeginsWhereTheSamePersonWroteAndNowhereElse() {
        ContributionId others =
                elsewhere(
                        "facebook-orebrokommun",
                        new Author("e-" + UUID.randomUUID(), "Robin"),
                        "Någon annans",
                        1);
        assertThat(
                        visitor("maria.ek")
                                .see(earlier(asked) + "?efter=" + others.value())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whomThePlatformDoesNotTellIsNobodyElse() {
        ContributionId nobody = street.comment(new Author(null, kim.name()), "Hej", now);
        elsewhere("facebook-orebrokommun", new Author(null, kim.name()), "Någon", 1);
        Visitor maria = visitor("maria.ek");
        assertThat(rows(maria.see(earlier(nobody)).body())).isEmpty();
        assertThat(maria.see(earlier(nobody)).body()).contains("inte lämnat vem det är");
        assertThat(maria.see(address(nobody)).body()).doesNotContain(earlier(nobody));
    }

    @Test
    void whatIsGoneOrHiddenSaysSo() {
        ContributionId gone = elsewhere("facebook-orebrokommun", kim, "Ångrat", 1);
        street.withdraw(gone);
        ContributionId hidden = elsewhere("facebook-orebrokommun", kim, "Dolt", 2);
        set("visibility = 'HIDDEN'", hidden);
        assertThat(visitor("maria.ek").see(earlier(asked)).body())
                .contains("borta från plattformen", "· dold");
    }

    /** In a thread of its own, so many minutes before the question. */
    private ContributionId elsewhere(String handle, Author author, String text, int minutes) {
        return new Street(records, account(handle))
                .comment(author, text, now.minusSeconds(60L * minutes));
    }

    private AccountId account(String handle) {
        return accounts.byHandle(handle).orElseThrow().id();
    }

    private void set(String fact, ContributionId id) {
        commandRows
                .sql("update records.contribution set " + fact + " where id = ?")
                .param(id.value())
                .update();
    }

    private static String earlier(ContributionId id) {
        return address(id) + "/tidigare";
    }

    private static List<ContributionId> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> new ContributionId(UUID.fromString(row.group(1))))
                .toList();
    }
}
