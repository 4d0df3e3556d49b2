package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.inbox.supervision.SupervisedAccount;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;

/**
 * The list shows what is asked for in the address and nothing else, in its own order; and never
 * what the person may not read (B6).
 */
@UppsiktTest
class ListIsFilteredTest extends InboxStory {
    private static final Pattern ROW = Pattern.compile("data-row=\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT =
            Pattern.compile("href=\"(/inkorg\\?[^\"]*efter=[^\"]*)\">Visa nästa");
    private static final Pattern CHIP =
            Pattern.compile("href=\"([^\"]*)\" aria-label=\"Ta bort filtret ([^\"]*)\"");

    /** Of the library, where he works. */
    private static final String JOHAN = "johan.alm";

    @Autowired JdbcClient database;

    private final Instant early = Street.now().minus(Duration.ofDays(9));
    private SupervisedAccount account;
    private Street library;
    private ContributionId plain;
    private ContributionId link;
    private ContributionId message;

    @BeforeEach
    void atTheLibrary() {
        account = new SupervisedAccount(database, early);
        library = new Street(records, account.id);
        plain = library.comment("När öppnar ni på lördag?", early);
        link =
                library.comment(
                        "Se https://www.orebro.se/fritid så förstår ni", early.plusSeconds(60));
        message =
                library.message(
                        "person-" + UUID.randomUUID(),
                        "Kan jag låna om boken?",
                        early.plusSeconds(120),
                        Direction.RECEIVED);
    }

    @AfterEach
    void leave() {
        account.leave();
    }

    @Test
    void withoutAFilterAllOfItIsThere() {
        assertThat(listed(JOHAN, "")).containsExactly(plain, link, message);
    }

    @ParameterizedTest
    @CsvSource({"kommentar, true", "meddelande, false"})
    void byKind(String kind, boolean comments) {
        assertThat(listed(JOHAN, "&slag=" + kind))
                .containsExactlyElementsOf(comments ? List.of(plain, link) : List.of(message));
    }

    @Test
    void byWhatTheRulesPointAt() {
        assertThat(listed(JOHAN, "&pekar=lank")).containsExactly(link);
        assertThat(listed(JOHAN, "&pekar=kampanj")).isEmpty();
    }

    /** Whoever reads Finnish finds what is written in it (lag 2009:724). */
    @Test
    void byTheLanguageItIsWrittenIn() {
        ContributionId finnish =
                library.comment(
                        "Hei, milloin kirjasto avataan lauantaina ja voiko siellä lainata suomenkielisiä kirjoja?",
                        early.plusSeconds(180));
        assertThat(listed(JOHAN, "&sprak=fi")).containsExactly(finnish);
        assertThat(listed(JOHAN, "&sprak=annat")).containsExactly(finnish);
        assertThat(listed(JOHAN, "&sprak=ar")).isEmpty();
        assertThat(listed(JOHAN, "&sprak=annat&slag=meddelande")).isEmpty();
        assertThat(visitor(JOHAN).see("/inkorg?sprak=fi").body()).contains("På finska");
    }

    @Test
    void byTheAreaThatAnswersForTheAccount() {
        String own = owner(account.handle);
        String other = owner("facebook-orebrokommun");
        assertThat(listed(JOHAN, "&verksamhet=" + own)).containsExactly(plain, link, message);
        assertThat(listed(JOHAN, "&verksamhet=" + other)).isEmpty();
        assertThat(rows(visitor("anna.berg").see("/inkorg?verksamhet=" + other).body()))
                .doesNotContain(plain, link);
    }

    @Test
    void byWhatNobodyHasOpened() {
        visitor(JOHAN).see(address(plain));
        assertThat(listed(JOHAN, "&oppnad=ingen")).containsExactly(link, message);
    }

    @Test
    void byWhatNobodyAnswersNow() {
        handling.take(employee("Karin", "Holm"), plain, false);
        assertThat(listed(JOHAN, "&svarar=ingen")).containsExactly(link, message);
    }

    @Test
    void allAtOnce() {
        ContributionId taken = library.comment("Se https://exempel.se/a", early);
        ContributionId opened = library.comment("Se https://exempel.se/b", early);
        handling.take(employee("Karin", "Holm"), taken, false);
        visitor(JOHAN).see(address(opened));
        assertThat(
                        listed(
                                JOHAN,
                                "&slag=kommentar&pekar=lank&oppnad=ingen&svarar=ingen&verksamhet="
                                        + owner(account.handle)))
                .containsExactly(link);
    }

    @Test
    void inWhatIsClosedAndInWhatIsSearchedForToo() {
        visitor(JOHAN).post(address(link) + "/klar", "version=0&once=a&reason=NEEDS_NO_ANSWER");
        assertThat(listed(JOHAN, "&vy=klara&pekar=lank")).containsExactly(link);
        assertThat(listed(JOHAN, "&vy=klara&slag=meddelande")).isEmpty();
        String word = "ord" + UUID.randomUUID().toString().replace("-", "");
        ContributionId said = library.comment("Hej " + word, early);
        library.message("p-" + word, "Också " + word, early, Direction.RECEIVED);
        assertThat(listed(JOHAN, "&slag=kommentar&sok=" + word)).containsExactly(said);
    }

    @Test
    void whatNarrowsStandsAboveTheListEachWithAWayToTakeItAway() {
        String page = see(JOHAN, "&slag=kommentar&pekar=lank").body();
        List<String> chips = new ArrayList<>();
        Matcher chip = CHIP.matcher(page);
        while (chip.find()) {
            chips.add(chip.group(2) + ": " + chip.group(1).replace("&amp;", "&"));
        }
        String here = "/inkorg?konto=" + account.id.value();
        assertThat(chips)
                .contains("Kommentar: " + here + "&pekar=lank", "Länk: " + here + "&slag=kommentar")
                .anyMatch(one -> one.endsWith(": /inkorg?slag=kommentar&pekar=lank"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slag=finnsinte",
                "pekar=%3Cscript%3E",
                "verksamhet=1",
                "oppnad=alla",
                "svarar=nagon",
                "slag=kommentar&slag=x&pekar=LANK"
            })
    void whatThereIsNotIsSaidAndNarrowsNothing(String wrong) {
        HttpResponse<String> page = see(JOHAN, "&" + wrong);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Adressen frågar efter något som inte finns")
                .doesNotContain("<script>");
        assertThat(rows(page.body())).contains(plain, link);
    }

    /** A message to the school: the head reads it, and others are not told that it is there. */
    @Test
    void aFilterFindsNothingThatMayNotBeRead() {
        Street school =
                new Street(
                        records,
                        accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow().id());
        String person = "f-" + UUID.randomUUID();
        Instant month = Street.now().minus(Duration.ofDays(28));
        ContributionId id =
                school.message(person, "Se https://exempel.se", month, Direction.RECEIVED);
        String asked = "/inkorg?slag=meddelande&pekar=lank&oppnad=ingen";
        assertThat(rows(visitor("leila.amiri").see(asked).body())).contains(id);
        for (String other : List.of("anna.berg", "maria.ek", JOHAN, "eva.ask")) {
            String page = visitor(other).see(asked + "&konto=" + school.account.value()).body();
            assertThat(rows(page)).as(other).isEmpty();
            assertThat(page).doesNotContain("<b class=\"\">");
        }
    }

    @Test
    void pageAfterPageEachIsThereOnce() {
        List<ContributionId> links = new ArrayList<>(List.of(link));
        for (int i = 0; i < 120; i++) {
            Instant at = early.plusSeconds(200 + i);
            links.add(library.comment("Läs https://exempel.se/" + i, at));
            library.comment("Hur gör jag med nummer " + i, at.plusMillis(1));
        }
        List<ContributionId> read = new ArrayList<>();
        Visitor johan = visitor(JOHAN);
        String address = asked("&pekar=lank");
        while (address != null) {
            String page = johan.see(address).body();
            read.addAll(rows(page));
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(read).containsExactlyElementsOf(links);
    }

    @Test
    void afterAnActTheNextIsWithinTheFilter() {
        ContributionId later =
                library.comment("Se https://exempel.se", early.plus(Duration.ofHours(1)));
        String filter = asked("&pekar=lank").substring("/inkorg".length());
        HttpResponse<String> closed =
                visitor(JOHAN)
                        .post(
                                address(link) + "/klar" + filter,
                                "version=0&once=a&reason=NEEDS_NO_ANSWER");
        assertThat(Visitor.goal(closed))
                .isEqualTo(address(later) + filter + "&klar=" + link.value());
    }

    /** To look at what a filter lets through is not to have looked the account over (S8). */
    @Test
    void aFilteredQueueIsNotLookedOver() {
        see(JOHAN, "&pekar=lank");
        assertThat(looks()).isZero();
        see(JOHAN, "");
        assertThat(looks()).isEqualTo(1);
    }

    private long looks() {
        return Objects.requireNonNull(
                database.sql("select count(*) from inbox.look where account = ?")
                        .param(account.id.value())
                        .query(Long.class)
                        .single());
    }

    private List<ContributionId> listed(String who, String filter) {
        HttpResponse<String> page = see(who, filter);
        assertThat(page.statusCode()).isEqualTo(200);
        return rows(page.body());
    }

    private HttpResponse<String> see(String who, String filter) {
        return visitor(who).see(asked(filter));
    }

    private String asked(String filter) {
        return "/inkorg?konto=" + account.id.value() + filter;
    }

    private String owner(String handle) {
        return accounts.byHandle(handle).orElseThrow().owner().value().toString();
    }

    private static List<ContributionId> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> new ContributionId(UUID.fromString(row.group(1))))
                .toList();
    }
}
