package se.uppsikt.inbox.answerbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.inbox.answerbank.ReadyAnswer.Content;
import se.uppsikt.inbox.answerbank.ReadyAnswer.Mark;
import se.uppsikt.inbox.answerbank.ReadyAnswer.Reach;
import se.uppsikt.inbox.answerbank.ReadyAnswer.State;
import se.uppsikt.inbox.answerbank.ReadyAnswerRules.Circumstances;

/** S6: what a ready answer must say of itself, and how long it holds. */
@Proves("S6")
class ReadyAnswerRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-17");
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID AREA = new UUID(0, 2);
    private static final Mark MADE = new Mark("Karin Holm, enhetschef", Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, IN_USE",
        "2026-12-31, SOON",
        "2026-12-17, SOON",
        "2026-12-16, PAST",
    })
    void itHoldsThroughItsLastDayAndIsMarkedFromTwoWeeksBefore(LocalDate last, State state) {
        assertThat(answer(1, "Ja.", last).state(TODAY)).isEqualTo(state);
    }

    @Test
    void whatIsWholeIsKept() {
        assertThat(against(form("/Öppet-2", "https://orebro.se/a", "2027-12-17"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "a", "två ord", "öppet!", "-a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aWordThatCannotBeTypedIsRefused(String word) {
        assertThat(against(form(word, "Taxan", "2027-01-01"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "i morgon", "2026-12-16", "2027-12-18", "2026-02-30"})
    void aLastDayIsADayWithinAYear(String day) {
        assertThat(against(form("öppet", "Taxan", day))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "Taxan 2026", "//x", "https://", "ftp://a.se"})
    void onlyAnAddressOnTheWebIsFollowed(String source) {
        assertThat(ReadyAnswerRules.isLink(source)).isFalse();
    }

    @Test
    void aWordThatIsTakenAndAVersionThatIsOldAreTold() {
        ReadyAnswer current = answer(3, "Ja.", TODAY);
        assertThat(
                        ReadyAnswerRules.objections(
                                form("öppet", "Taxan", "2027-01-01"), now(true, current)))
                .hasSize(2);
    }

    @Test
    void whatIsConfirmedAnewWithTheSameWordsMayStillBeSent() {
        ReadyAnswer inserted = answer(1, "Ja.", TODAY);
        assertThat(ofInserted(inserted, answer(2, "Ja.", TODAY.plusDays(9)))).isEmpty();
        assertThat(ofInserted(inserted, answer(2, "Nej.", TODAY.plusDays(9)))).hasSize(1);
        assertThat(ofInserted(inserted, answer(2, "Ja.", TODAY.minusDays(1)))).hasSize(1);
    }

    @Test
    void nobodyConfirmsWhatHasNobodyToAsk() {
        ReadyAnswer past = answer(1, "Ja.", TODAY.minusDays(1));
        LocalDate until = TODAY.plusDays(30);
        assertThat(ReadyAnswerRules.confirming(past, until, Set.of(new PersonId(PERSON)), TODAY))
                .isEmpty();
        assertThat(ReadyAnswerRules.confirming(past, until, Set.of(), TODAY)).hasSize(1);
        assertThat(ReadyAnswerRules.confirming(past, null, Set.of(), TODAY)).hasSize(2);
    }

    @Test
    void onlyWordsInBracesAreLeftToFillIn() {
        assertThat(ReadyAnswerRules.ofPlaceholders("Hej {förnamn} på {gata och nummer}!"))
                .extracting(Objection::sentence)
                .containsExactly(
                        "Fyll i eller ta bort {förnamn}, {gata och nummer} innan du skickar.");
        assertThat(ReadyAnswerRules.ofPlaceholders("{} {1} { :-} } a{")).isEmpty();
    }

    private static List<Objection> ofInserted(ReadyAnswer inserted, ReadyAnswer current) {
        return ReadyAnswerRules.ofInserted(inserted, current, "Fråga Karin.", TODAY);
    }

    private static List<Objection> against(ReadyAnswerForm form) {
        return ReadyAnswerRules.objections(form, now(false, null));
    }

    private static Circumstances now(boolean taken, @Nullable ReadyAnswer current) {
        return new Circumstances(
                Set.of(new PersonId(PERSON)),
                Set.of(new ServiceAreaId(AREA)),
                Set.of(),
                taken,
                current,
                TODAY);
    }

    private static ReadyAnswerForm form(String word, String source, String day) {
        return new ReadyAnswerForm(
                1,
                word,
                "Vi har öppet.",
                source,
                PERSON.toString(),
                day,
                "verksamheter",
                List.of(AREA.toString()),
                List.of());
    }

    private static ReadyAnswer answer(int version, String text, LocalDate last) {
        return new ReadyAnswer(
                new ReadyAnswerId(new UUID(0, 3)),
                new ServiceAreaId(AREA),
                version,
                new Content(
                        "öppet",
                        text,
                        "Taxan",
                        new PersonId(PERSON),
                        last,
                        new Reach(true, Set.of(), Set.of())),
                MADE,
                null);
    }
}
