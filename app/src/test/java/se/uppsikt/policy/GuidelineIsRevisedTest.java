package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.ProgramTest;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** R1: a value is changed by a new version from a day of its own; what was decided before stays. */
@Proves("R1")
@ProgramTest
class GuidelineIsRevisedTest {
    private static final Employee ANNA =
            new Employee(
                    new PersonId(new UUID(0, 1)),
                    "Anna",
                    "Berg",
                    "kommunikatör",
                    new ServiceAreaId(new UUID(0, 2)),
                    Set.of(Role.COMMUNICATIONS));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final SettableClock time = new SettableClock();
    private final List<Object> published = new ArrayList<>();
    private Profiles profiles;
    private Revising revising;

    @BeforeEach
    void firstVersion() {
        time.set("2026-11-22T08:00:00Z");
        profiles = new Profiles(time);
        profiles.start(Profiles.orebro());
        revising = new Revising(profiles.rows, profiles.policy, published::add, time);
    }

    @Test
    void newValueHoldsFromItsDayAndOldDecisionsKeepTheirs() {
        revise(1, TODAY.plusDays(9), "svarstider.arbetsdagar", "2");
        assertThat(profiles.policy.current().answerTimes().workingDays()).isEqualTo(3);
        time.set("2026-11-30T23:00:00Z");
        assertThat(profiles.policy.current().version().number()).isEqualTo(2);
        assertThat(profiles.policy.current().answerTimes().workingDays()).isEqualTo(2);
        assertThat(profiles.policy.at(new GuidelineVersion(1)).answerTimes().workingDays())
                .isEqualTo(3);
    }

    @Test
    void onlyTheChangedLinesOfTheFileDiffer() {
        revise(1, TODAY, "svarstider.arbetsdagar", "2");
        List<String> before = Profiles.orebro().lines().toList();
        List<String> after = profiles.rows.content(2).orElseThrow().lines().toList();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(line -> !before.contains(line)))
                .containsExactly(
                        "gäller-från: 2026-11-22",
                        "  arbetsdagar: 2           # ankomstdagen räknas inte");
    }

    @Test
    void textsAndListsAreChangedWhateverIsWrittenInThem() {
        String text = "Säg ”hej” till \"{telefon}\": vi\\ni svarar # alltid\n på kvällen";
        revise(
                1,
                TODAY,
                Map.of(
                        "hänvisningar.sekretess",
                        text,
                        "plattformar.annonser",
                        "Facebook, LinkedIn"));
        Guideline now = profiles.policy.current();
        assertThat(now.referrals().secrecy())
                .isEqualTo("Säg ”hej” till \"{telefon}\": vi\\ni svarar # alltid på kvällen");
        assertThat(now.referrals().politics())
                .isEqualTo(profiles.policy.at(new GuidelineVersion(1)).referrals().politics());
        assertThat(now.platforms().advertising()).containsExactly("Facebook", "LinkedIn");
    }

    @Test
    void decisionIsOnRecordWithWhoAndWhy() {
        revise(1, TODAY, "arkiv.månader", "6");
        assertThat(published)
                .singleElement()
                .isInstanceOfSatisfying(
                        Revising.GuidelineRevised.class,
                        deed -> {
                            assertThat(deed.actor()).isEqualTo(ANNA);
                            assertThat(deed.particulars())
                                    .containsEntry("version", "2")
                                    .containsEntry("because", "Beslut i ledningsgruppen");
                        });
        assertThat(revising.newest().by()).isEqualTo("Anna Berg, kommunikatör");
    }

    @Test
    void whatDiffersIsToldWithTheRulesItChanges() {
        revise(1, TODAY, "svarstider.arbetsdagar", "2");
        assertThat(revising.differences(1, 2))
                .extracting(Difference::what)
                .containsExactly("gäller-från", "Svarstider: Svar annars", "Regel S2");
        assertThat(revising.differences(2, 2)).isEmpty();
    }

    @Test
    void everythingWrongIsToldAtOnceAndNothingIsDecided() {
        assertThat(
                        refused(
                                new Revision(
                                        1,
                                        TODAY.minusDays(1),
                                        " ",
                                        Map.of(
                                                "svarstider.arbetsdagar", "snart",
                                                "plattformar.annonser", "Facebok"))))
                .hasSize(4)
                .anyMatch(sentence -> sentence.contains("bakåt i tiden"))
                .anyMatch(sentence -> sentence.contains("varför"))
                .anyMatch(sentence -> sentence.contains("fann ”snart”"))
                .anyMatch(sentence -> sentence.contains("fann ”Facebok”"));
        assertThat(refused(new Revision(1, null, "Skäl", Map.of())))
                .anyMatch(sentence -> sentence.contains("Inget värde"))
                .anyMatch(sentence -> sentence.contains("från vilken dag"));
        assertThat(revising.versions()).hasSize(1);
        assertThat(published).isEmpty();
    }

    @Test
    void versionDoesNotOvertakeOneThatIsDecidedAndNotYetInForce() {
        revise(1, TODAY.plusDays(30), "svarstider.arbetsdagar", "2");
        assertThat(refused(revision(2, TODAY.plusDays(3), "arkiv.månader", "6")))
                .singleElement()
                .asString()
                .contains("Version 2 är redan beslutad", "2026-12-22");
    }

    @Test
    void ofTwoAtOnceTheSecondIsToldToBeginAnew() throws Exception {
        try (var people = Executors.newFixedThreadPool(2)) {
            List<Callable<List<String>>> both =
                    List.of(
                            () -> refused(revision(1, TODAY, "arkiv.månader", "6")),
                            () -> refused(revision(1, TODAY, "svarstider.arbetsdagar", "2")));
            List<List<String>> answers = new ArrayList<>();
            for (Future<List<String>> answer : people.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
            assertThat(answers)
                    .flatMap(list -> list)
                    .singleElement()
                    .asString()
                    .contains("Version 2 beslutades medan du skrev");
        }
        assertThat(revising.versions()).hasSize(2);
    }

    @Test
    void startDoesNotUndoWhatThePageDecided() {
        revise(1, TODAY, "svarstider.arbetsdagar", "2");
        profiles.start(Profiles.orebro());
        assertThat(profiles.policy.current().version().number()).isEqualTo(2);
    }

    private void revise(int base, LocalDate from, String place, String value) {
        revise(base, from, Map.of(place, value));
    }

    private void revise(int base, LocalDate from, Map<String, String> values) {
        assertThat(refused(new Revision(base, from, "Beslut i ledningsgruppen", values))).isEmpty();
    }

    private static Revision revision(int base, LocalDate from, String place, String value) {
        return new Revision(base, from, "Beslut i ledningsgruppen", Map.of(place, value));
    }

    private List<String> refused(Revision revision) {
        @Nullable Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                profiles.transaction.executeWithoutResult(
                                        status -> revising.revise(ANNA, revision)));
        return refused == null
                ? List.of()
                : refused.objections().stream().map(Objection::sentence).toList();
    }
}
