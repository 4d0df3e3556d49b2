package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.inbox.bulk.Portions;
import se.uppsikt.inbox.supervision.SupervisedAccount;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/**
 * S12 for all that a list holds: each its own record, by the rules of one that is sorted by hand;
 * stopped, resumed and broken off without anything being sorted twice.
 */
@Proves("S12")
@UppsiktTest
class ManyAreSortedTest extends InboxStory {
    /** Of the library, where he works. */
    private static final String JOHAN = "johan.alm";

    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern FACT = Pattern.compile("<dt>([^<]*)</dt><dd>([^<]*)</dd>");

    @Autowired Triages triages;
    @Autowired Scheduler scheduler;
    @Autowired ApplicationContext house;

    private final Instant early = Street.now().minus(Duration.ofDays(5));
    private SupervisedAccount account;
    private Street library;
    private Visitor johan;

    @BeforeEach
    void atTheLibrary() {
        scheduler.pause();
        account = new SupervisedAccount(commandRows, early);
        library = new Street(records, account.id);
        johan = visitor(JOHAN);
    }

    @AfterEach
    void leave() {
        mend();
        commandRows
                .sql("update bulk.sorting set state = 'STOPPED' where state = 'RUNNING'")
                .update();
        account.leave();
        scheduler.resume();
    }

    @Test
    void fiveHundredAreSortedEachWithItsOwnRecordThoughStoppedInTheMiddle() {
        List<ContributionId> many = comments(500);
        UUID order = ordered("", Triage.FEEDBACK);
        assertThat(page(order)).contains("Sorteringen av 500", "Sorteringen pågår");

        assertThat(Portions.next(house, order)).isTrue();
        assertThat(Portions.next(house, order)).isTrue();
        assertThat(Visitor.goal(johan.post(address(order) + "/stoppa", "")))
                .isEqualTo(address(order));
        assertThat(Portions.next(house, order)).isFalse();
        assertThat(triages.of(many)).hasSize(2 * Portions.SIZE);
        assertThat(page(order))
                .contains("Sorteringen är stoppad", "value=\"200\"", "max=\"500\"", ">Fortsätt<")
                .doesNotContain(">Stoppa<");
        assertThat(facts(order))
                .containsEntry("Sorterade", "200")
                .containsEntry("Kvar att gå igenom", "300");
        assertThat(johan.see("/inkorg").body())
                .contains("Sorteringen av 500 är stoppad", address(order));

        johan.post(address(order) + "/fortsatt", "");
        Portions.rest(house, order);

        assertThat(page(order)).contains("Sorteringen är klar");
        assertThat(facts(order))
                .containsEntry("Sorterade", "500")
                .containsEntry("Lämnade som de var", "0");
        assertThat(johan.see("/inkorg").body()).doesNotContain(address(order));
        assertEachSortedOnce(many);
    }

    @Test
    void whatIsLeftAloneIsToldOfWithItsReason() {
        ContributionId free = library.comment("När öppnar ni?", early);
        ContributionId danger = library.comment("Det brinner i skolan nu", early);
        ContributionId inHand = library.comment("Går det att låna om?", early);
        handling.take(employee("Karin", "Holm"), inHand, false);
        ContributionId sorted = library.comment("Boken är försenad", early);
        johan.post(address(sorted) + "/sortera", "version=0&once=a&kind=FORMAL");
        ContributionId answered = library.comment("Finns det plats?", early);
        handling.answer(employee("Karin", "Holm"), answered, form(answered, "a"), "Ja.", true);

        UUID order = ordered("", Triage.NEEDS_NO_ANSWER);
        Portions.rest(house, order);

        assertThat(triages.of(List.of(free, danger, inHand, answered)).keySet())
                .containsExactly(free);
        assertThat(Objects.requireNonNull(triages.of(List.of(sorted)).get(sorted)).kind())
                .isEqualTo(Triage.FORMAL);
        assertThat(facts(order))
                .containsEntry("Sorterade", "1")
                .containsEntry("Lämnade som de var", "4")
                .containsEntry("Någon annan svarar nu.", "1")
                .containsEntry("Någon har redan sorterat det.", "1")
                .containsEntry("Ett svar är på väg, eller så har någon svarat förut.", "1")
                .containsKey(
                        "Kan vara fara för liv, ett hot eller ett personnummer. Det öppnas för sig.");
    }

    /** By hand it is refused too: what is secret is not kept in order (OSL 5 kap. 1 §). */
    @Test
    void whatARuleRefusesIsLeftAndTheRestIsSorted() {
        List<ContributionId> many = comments(3);
        register.markSecret(
                employee("Karin", "Holm"), many.get(1), true, "Uppgift om hälsa, OSL 26 kap. 1 §");
        UUID order = ordered("", Triage.KEPT_IN_ORDER);
        Portions.rest(house, order);
        assertThat(triages.of(many).keySet()).containsExactlyInAnyOrder(many.get(0), many.get(2));
        assertThat(facts(order))
                .containsEntry("Sorterade", "2")
                .containsEntry("Lämnade som de var", "1");
    }

    @Test
    void whatCameOrWasDoneAfterTheOrderIsNotTouched() {
        List<ContributionId> many = comments(3);
        UUID order = ordered("", Triage.FEEDBACK);
        ContributionId later = library.comment("Och jag då?", early.plusSeconds(1));
        johan.post(address(many.get(0)) + "/akut", "version=0&once=b");
        int acted = items.item(many.get(0)).orElseThrow().version();
        Portions.rest(house, order);
        assertThat(acted).isEqualTo(1);
        assertThat(triages.of(List.of(later, many.get(0)))).isEmpty();
        assertThat(facts(order))
                .containsEntry("Sorterade", "2")
                .containsEntry("Lämnade som de var", "1")
                .containsEntry("Inte med: passade inte eller kom senare", "1")
                .containsEntry("Någon gjorde något med det efter beställningen.", "1");
    }

    @Test
    void whoLosesTheAccountInTheMiddleSortsNoMoreThere() {
        List<ContributionId> many = comments(Portions.SIZE + 20);
        UUID order = ordered("", Triage.FEEDBACK);
        Portions.next(house, order);
        commandRows
                .sql(
                        """
                        update accounts.account set owner = (select owner from accounts.account
                            where handle = 'facebook-karolinskagymnasiet') where id = ?
                        """)
                .param(account.id.value())
                .update();
        Portions.rest(house, order);
        assertThat(triages.of(many)).hasSize(Portions.SIZE);
        assertThat(page(order))
                .contains("Sorteringen är klar", "Du får inte längre svara på alla konton");
    }

    /** As a kill would: the portion is undone in the middle, and done when it is tried again. */
    @Test
    void aPortionIsDoneWhollyOrNotAtAllAndNothingTwice() {
        List<ContributionId> many = comments(Portions.SIZE + 30);
        UUID order = ordered("", Triage.FEEDBACK);
        Portions.next(house, order);
        breakAt(many.getLast());
        assertThatThrownBy(() -> Portions.next(house, order))
                .isInstanceOf(DataAccessException.class);
        assertThat(triages.of(many)).hasSize(Portions.SIZE);
        Portions.broke(house, order);
        assertThat(page(order)).contains("Sorteringen stannade av ett fel i Uppsikt", ">Fortsätt<");
        mend();
        johan.post(address(order) + "/fortsatt", "");

        Portions.rest(house, order);
        assertThat(Portions.next(house, order)).isFalse();
        assertEachSortedOnce(many);
    }

    /** Between that it was read and that it is its turn, as when a colleague is quicker. */
    @Test
    void whatIsChangedInTheMiddleOfAPortionIsLeft() {
        List<ContributionId> many =
                comments(2).stream().sorted(Comparator.comparing(ContributionId::value)).toList();
        UUID order = ordered("", Triage.FEEDBACK);
        whenSorted(
                many.getFirst(),
                "update inbox.item set version = version + 1 where contribution = '"
                        + many.getLast().value()
                        + "'");
        Portions.rest(house, order);
        assertThat(triages.of(many).keySet()).containsExactly(many.getFirst());
        assertThat(facts(order))
                .containsEntry("Sorterade", "1")
                .containsEntry("Någon gjorde något med det efter beställningen.", "1");
    }

    /** What was done and not noted, as when somebody puts the place back, is not done again. */
    @Test
    void goneThroughOnceMoreNothingIsSortedTwice() {
        List<ContributionId> many = comments(30);
        UUID order = ordered("", Triage.FEEDBACK);
        Portions.rest(house, order);
        commandRows
                .sql("update bulk.sorting set state = 'RUNNING', place = null where id = ?")
                .param(order)
                .update();
        Portions.rest(house, order);
        assertEachSortedOnce(many);
        assertThat(facts(order))
                .containsEntry("Sorterade", "30")
                .containsEntry("Lämnade som de var", "0");
    }

    @Test
    void onePressOrTwoIsOneOrder() {
        comments(2);
        String once = once("");
        String asked = "once=" + once + "&kind=FEEDBACK";
        String first = Visitor.goal(johan.post("/inkorg/manga" + list(""), asked));
        String second = Visitor.goal(johan.post("/inkorg/manga" + list(""), asked));
        assertThat(second).isEqualTo(first);
        assertThat(deeds(UUID.fromString(once))).containsExactly("bulk-sorting-ordered");
    }

    @Test
    void onlyWhoeverOrderedItKnowsOfIt() {
        comments(2);
        UUID order = ordered("", Triage.FEEDBACK);
        Visitor karin = visitor("karin.holm");
        assertThat(karin.see(address(order)).statusCode()).isEqualTo(404);
        assertThat(karin.post(address(order) + "/stoppa", "").statusCode()).isEqualTo(404);
        assertThat(
                        karin.post("/inkorg/manga" + list(""), "kind=FEEDBACK&once=" + order)
                                .statusCode())
                .isEqualTo(404);
        assertThat(karin.see("/inkorg").body()).doesNotContain(address(order));
        assertThat(page(order)).contains("Sorteringen pågår");
    }

    @Test
    void theWordsAreNowhereWhenItIsOver() {
        String word = "ord" + UUID.randomUUID().toString().replace("-", "");
        List<ContributionId> said = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            said.add(library.comment("Hej " + word + " " + i, early.plusSeconds(i)));
        }
        ContributionId other = library.comment("Hej", early);
        UUID order = ordered("&sok=" + word, Triage.FEEDBACK);
        assertThat(page(order)).contains(word);
        johan.post(address(order) + "/stoppa", "");
        johan.post(address(order) + "/fortsatt", "");
        Portions.rest(house, order);

        assertEachSortedOnce(said);
        assertThat(triages.of(List.of(other))).isEmpty();
        assertThat(page(order)).contains("Det du sökte").doesNotContain(word);
        assertThat(rowOf(order)).doesNotContain(word);
        assertThat(deeds(order))
                .containsExactly(
                        "bulk-sorting-ordered",
                        "bulk-sorting-stopped",
                        "bulk-sorting-resumed",
                        "bulk-sorting-finished");
        assertThat(ledger(order, "particulars") + ledger(order, "sentence")).doesNotContain(word);
    }

    @Test
    void whatNobodyGoesOnWithIsOverInAWeek() {
        String word = "ord" + UUID.randomUUID().toString().replace("-", "");
        library.comment("Hej " + word, early);
        UUID order = ordered("&sok=" + word, Triage.FEEDBACK);
        johan.post(address(order) + "/stoppa", "");
        Portions.stoodStill(house, order, Duration.ofDays(6));
        assertThat(page(order)).contains("Sorteringen är stoppad");
        Portions.stoodStill(house, order, Duration.ofDays(2));
        assertThat(page(order)).contains("Sorteringen är klar");
        assertThat(rowOf(order)).doesNotContain(word);
    }

    @Test
    void aFilterSortsWhatPassesIt() {
        ContributionId link = library.comment("Se https://exempel.se/a", early);
        ContributionId plain = library.comment("När öppnar ni?", early);
        UUID order = ordered("&pekar=lank", Triage.FEEDBACK);
        Portions.rest(house, order);
        assertThat(triages.of(List.of(link, plain)).keySet()).containsExactly(link);
    }

    @Test
    void whatIsMineAndWhatIsLateIsNarrowEnough() {
        ContributionId late = library.comment("Hallå?", early.minus(Duration.ofDays(15)));
        ContributionId soon = library.comment("När öppnar ni?", Street.now());
        UUID first = ordered("&vy=forfallna", Triage.FEEDBACK);
        Portions.rest(house, first);
        assertThat(triages.of(List.of(late, soon)).keySet()).containsExactly(late);
        assertThat(page(first)).contains("Sorteringen av 1", "Förfallna · " + account.name);

        ContributionId mine = library.comment("Har ni boken?", Street.now());
        johan.post(address(mine) + "/akut", "version=0&once=a");
        UUID second = ordered("&vy=mina", Triage.FEEDBACK);
        assertThat(page(second)).contains("Sorteringen av 2");
        Portions.rest(house, second);
        assertThat(triages.of(List.of(mine, soon)).keySet()).containsExactly(mine);
        assertThat(facts(second)).containsEntry("Någon har redan sorterat det.", "1");
    }

    /** A message to the school is in nobody else's list, nor in its count. */
    @Test
    void aMessageIsSortedOnlyByThoseWhoReadIt() {
        Street school =
                new Street(
                        records,
                        accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow().id());
        String word = "ord" + UUID.randomUUID().toString().replace("-", "");
        ContributionId id = school.message("f-" + word, word, early, Direction.RECEIVED);
        assertThat(johan.see("/inkorg/manga?sok=" + word).body()).contains("Inget passar");
        UUID order = ordered(johan, "?sok=" + word, Triage.FEEDBACK);
        Portions.rest(house, order);
        assertThat(triages.of(List.of(id))).isEmpty();
        assertThat(facts(order))
                .containsEntry("Sorterade", "0")
                .containsEntry("Lämnade som de var", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?vy=alla", "?vy=finnsinte", "?vy=klara", "?slag=finnsinte"})
    void theWholeInboxIsNotSortedAtOnce(String whole) {
        assertThat(johan.see("/inkorg/manga" + whole).statusCode()).isEqualTo(409);
        HttpResponse<String> posted =
                johan.post("/inkorg/manga" + whole, "kind=FEEDBACK&once=" + UUID.randomUUID());
        assertThat(posted.statusCode()).isEqualTo(409);
        assertThat(posted.body()).contains("Hela inkorgen sorteras inte på en gång");
    }

    @Test
    void whatTheyAreMustBeChosenAndNeedsNoCase() {
        comments(1);
        for (String kind : List.of("", "&kind=IN_A_CASE")) {
            UUID once = UUID.randomUUID();
            assertThat(johan.post("/inkorg/manga" + list(""), "once=" + once + kind).statusCode())
                    .isEqualTo(409);
            assertThat(johan.see(address(once)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void itIsOfferedInANarrowedListThatGoesOnPastAPage() {
        comments(Listings.PAGE);
        assertThat(johan.see("/inkorg" + list("")).body()).doesNotContain("Alla som passar");
        comments(1);
        assertThat(johan.see("/inkorg" + list("")).body())
                .contains("href=\"/inkorg/manga" + list("") + "\">Alla som passar");
        assertThat(johan.see("/inkorg").body()).doesNotContain("Alla som passar");
        assertThat(visitor("eva.ask").see("/inkorg" + list("")).body())
                .doesNotContain("Alla som passar");
        assertThat(johan.see("/inkorg/manga" + list("")).body())
                .contains(account.name, "<dd>51</dd>", "Sortera 51");
    }

    /** The tasks of the program, once they are let loose. */
    @Test
    void itGoesByItself() {
        List<ContributionId> many = comments(Portions.SIZE + 5);
        UUID order = ordered("", Triage.NEEDS_NO_ANSWER);
        scheduler.resume();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> page(order).contains("Sorteringen är klar"));
        assertEachSortedOnce(many);
    }

    private List<ContributionId> comments(int number) {
        List<ContributionId> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(library.comment("Lampan är trasig " + i, early.plusSeconds(10 + i)));
        }
        return ids;
    }

    private void assertEachSortedOnce(List<ContributionId> many) {
        for (ContributionId id : many) {
            assertThat(records.kept(id).ledger())
                    .filteredOn(entry -> entry.event().equals("document-triaged"))
                    .as(id.value().toString())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.actor()).startsWith("Johan Alm"));
        }
    }

    /** The account's own list. */
    private String list(String more) {
        return "?konto=" + account.id.value() + more;
    }

    private UUID ordered(String more, Triage kind) {
        return ordered(johan, list(more), kind);
    }

    private static UUID ordered(Visitor who, String list, Triage kind) {
        UUID once = UUID.randomUUID();
        HttpResponse<String> answer =
                who.post("/inkorg/manga" + list, "once=" + once + "&kind=" + kind.name());
        assertThat(Visitor.goal(answer)).isEqualTo(address(once));
        return once;
    }

    private String once(String more) {
        Matcher once = ONCE.matcher(johan.see("/inkorg/manga" + list(more)).body());
        assertThat(once.find()).isTrue();
        return once.group(1);
    }

    private static String address(UUID order) {
        return "/inkorg/manga/" + order;
    }

    private String page(UUID order) {
        HttpResponse<String> page = johan.see(address(order));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replace('\u00a0', ' ');
    }

    private Map<String, String> facts(UUID order) {
        return FACT.matcher(page(order))
                .results()
                .collect(Collectors.toMap(fact -> fact.group(1), fact -> fact.group(2)));
    }

    private String rowOf(UUID order) {
        return commandRows
                .sql("select s::text from bulk.sorting s where id = ?")
                .param(order)
                .query(String.class)
                .single();
    }

    private List<String> deeds(UUID order) {
        return List.of(ledger(order, "event").split(" "));
    }

    /** What is on record of an order, in the order that it was done. */
    private String ledger(UUID order, String column) {
        return commandRows
                .sql(
                        "select string_agg(l."
                                + column
                                + "::text, ' ' order by number) from records.ledger l"
                                + " where particulars ->> 'sortering' = ?")
                .param(order.toString())
                .query(String.class)
                .single();
    }

    /** The database fails at this one. */
    private void breakAt(ContributionId id) {
        whenSorted(id, "raise exception 'broken by a test'");
    }

    /** Something happens in the middle of a portion. */
    private void whenSorted(ContributionId id, String what) {
        commandRows
                .sql(
                        "create function bulk.broken() returns trigger language plpgsql as $$ begin "
                                + what
                                + "; return new; end $$")
                .update();
        commandRows
                .sql(
                        "create trigger broken before update on inbox.item for each row when (new.contribution = '"
                                + id.value()
                                + "') execute function bulk.broken()")
                .update();
    }

    private void mend() {
        commandRows.sql("drop trigger if exists broken on inbox.item").update();
        commandRows.sql("drop function if exists bulk.broken()").update();
    }
}
