package se.uppsikt.publishing.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.accounts.Platform.FACEBOOK;
import static se.uppsikt.accounts.Platform.INSTAGRAM;
import static se.uppsikt.accounts.Platform.LINKEDIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.accounts.Platform;
import se.uppsikt.publishing.consents.Basis.Content;
import se.uppsikt.publishing.consents.Basis.Guardian;
import se.uppsikt.publishing.consents.Basis.Kind;
import se.uppsikt.publishing.consents.Basis.Way;
import se.uppsikt.publishing.consents.Basis.Withdrawal;
import se.uppsikt.publishing.consents.CoverageRules.Asked;
import se.uppsikt.publishing.consents.CoverageRules.Seen;
import se.uppsikt.publishing.mediabank.AssetId;

/** H7: who may be shown, where and when, and what is said when somebody may not. */
class CoverageRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-07");
    private static final LocalDate BEGINS = LocalDate.parse("2026-12-01");
    private static final Guardian MOTHER = new Guardian(0, "Mamma", BEGINS, "Anna");
    private static final Guardian FATHER_UNASKED = new Guardian(1, "Pappa", null, null);

    @Test
    void whatNobodyHasLookedAtIsNotCovered() {
        Coverage coverage = CoverageRules.coverage(null, on(FACEBOOK));
        assertThat(coverage).isEqualTo(new Coverage.Unasked());
        assertThat(coverage.holds()).isFalse();
    }

    @Test
    void nobodyToRecogniseNeedsNoBasis() {
        Coverage coverage = CoverageRules.coverage(List.of(), on(FACEBOOK));
        assertThat(coverage).isEqualTo(new Coverage.Nobody());
        assertThat(coverage.holds()).isTrue();
    }

    @Test
    void aPersonWithoutBasisIsTold() {
        assertThat(lacking(on(FACEBOOK)))
                .containsExactly("Flickan saknar rättslig grund för bilden.");
    }

    @Test
    void anyBasisThatHoldsIsEnough() {
        assertThat(lacking(on(FACEBOOK), adult(null), withdrawn(BEGINS))).isEmpty();
    }

    @Test
    void everybodyWhoIsSeenNeedsOne() {
        Coverage coverage =
                CoverageRules.coverage(
                        List.of(new Seen("A", List.of(adult(null))), new Seen("B", List.of())),
                        on(FACEBOOK));
        assertThat(coverage)
                .isEqualTo(new Coverage.Lacking(List.of("B saknar rättslig grund för bilden.")));
    }

    /** It holds from its first day until the day on which it ends, which is none of its days. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30, Flickan: gäller först från 1 december 2026.",
        "2026-12-01, ''",
        "2026-12-06, ''",
        "2026-12-07, Flickan: slutade gälla 7 december 2026.",
        "2026-12-08, Flickan: slutade gälla 7 december 2026.",
    })
    void itHoldsFromDayToDay(LocalDate day, String told) {
        Asked asked = new Asked(List.of(FACEBOOK), day);
        assertThat(String.join(" ", lacking(asked, adult(TODAY)))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-06, true", "2026-12-07, false", "2026-12-08, false"})
    void itHoldsUntilTheDayItIsWithdrawn(LocalDate day, boolean holds) {
        Asked asked = new Asked(List.of(FACEBOOK), day);
        assertThat(lacking(asked, withdrawn(TODAY)).isEmpty()).isEqualTo(holds);
    }

    @Test
    void whatIsWithdrawnSaysSo() {
        assertThat(lacking(on(FACEBOOK), withdrawn(BEGINS)))
                .containsExactly("Flickan: återkallat 1 december 2026.");
    }

    @Test
    void aPlatformThatNobodyWasAskedAboutIsNamed() {
        Basis basis = basis(Set.of(FACEBOOK), false, null, null);
        assertThat(lacking(on(FACEBOOK), basis)).isEmpty();
        assertThat(lacking(on(FACEBOOK, INSTAGRAM, LINKEDIN), basis))
                .containsExactly("Flickan: samtycket gäller inte på Instagram, LinkedIn.");
    }

    /** Before anybody has chosen where it goes out, it is enough that it holds somewhere. */
    @Test
    void withoutPlatformsItHoldsWhereItDoes() {
        assertThat(lacking(on(), basis(Set.of(FACEBOOK), false, null, null))).isEmpty();
        assertThat(lacking(on(), withdrawn(BEGINS))).hasSize(1);
    }

    @Test
    void twoBasesMayShareThePlatforms() {
        assertThat(
                        lacking(
                                on(FACEBOOK, INSTAGRAM),
                                basis(Set.of(FACEBOOK), false, null, null),
                                basis(Set.of(INSTAGRAM), false, null, null)))
                .isEmpty();
    }

    @Test
    void withdrawnOnOnePlatformIsToldThere() {
        assertThat(
                        lacking(
                                on(FACEBOOK, INSTAGRAM),
                                basis(Set.of(INSTAGRAM), false, null, null),
                                withdrawn(BEGINS)))
                .containsExactly("Flickan: återkallat 1 december 2026 på Facebook.");
    }

    @Test
    void aChildNeedsEveryGuardianWhoWasNamed() {
        String told = "Flickan: vårdnadshavares godkännande saknas.";
        assertThat(lacking(on(FACEBOOK), child())).containsExactly(told);
        assertThat(lacking(on(FACEBOOK), child(MOTHER, FATHER_UNASKED))).containsExactly(told);
        assertThat(lacking(on(FACEBOOK), child(MOTHER))).isEmpty();
    }

    @Test
    void aGuardiansYesHoldsFromItsDay() {
        Guardian tomorrow = new Guardian(0, "Mamma", TODAY.plusDays(1), "Anna");
        assertThat(lacking(on(FACEBOOK), child(tomorrow))).hasSize(1);
        assertThat(lacking(new Asked(List.of(FACEBOOK), TODAY.plusDays(1)), child(tomorrow)))
                .isEmpty();
    }

    /** Whoever asked anew needs the guardian now, and not to read what was withdrawn before. */
    @Test
    void theBasisNearestToHoldingIsTold() {
        assertThat(lacking(on(FACEBOOK), withdrawn(BEGINS), child()))
                .containsExactly("Flickan: vårdnadshavares godkännande saknas.");
    }

    @Test
    void nobodyIsRemindedBeforeTwoWeeksAndNobodyAfterTheEnd() {
        assertThat(adult(TODAY.plusDays(15)).endsSoon(TODAY)).isFalse();
        assertThat(adult(TODAY.plusDays(14)).endsSoon(TODAY)).isTrue();
        assertThat(adult(TODAY).endsSoon(TODAY)).isFalse();
        assertThat(adult(TODAY).over(TODAY)).isTrue();
        assertThat(adult(null).over(TODAY)).isFalse();
    }

    private static Asked on(Platform... platforms) {
        return new Asked(List.of(platforms), TODAY);
    }

    private static List<String> lacking(Asked asked, Basis... bases) {
        return switch (CoverageRules.coverage(
                List.of(new Seen("Flickan", List.of(bases))), asked)) {
            case Coverage.Lacking lacking -> lacking.sentences();
            case Coverage.Covered _ -> List.of();
            case Coverage.Nobody _, Coverage.Unasked _ -> throw new AssertionError();
        };
    }

    private static Basis adult(@Nullable LocalDate ends) {
        return basis(null, false, ends, null);
    }

    private static Basis withdrawn(LocalDate on) {
        return basis(null, false, null, new Withdrawal(on, "Anna Berg", "Anna Berg"));
    }

    private static Basis child(Guardian... guardians) {
        return basis(null, true, null, null, guardians);
    }

    private static Basis basis(
            @Nullable Set<Platform> platforms,
            boolean child,
            @Nullable LocalDate ends,
            @Nullable Withdrawal withdrawal,
            Guardian... guardians) {
        return new Basis(
                new BasisId(new UUID(0, 1)),
                new ParticipantId(new UUID(0, 2)),
                new Content(
                        Kind.CONSENT,
                        "Idrottsdagen",
                        "",
                        child,
                        Way.ORAL,
                        "Anna",
                        BEGINS,
                        ends,
                        platforms),
                List.of(guardians),
                Set.of(new AssetId(new UUID(0, 3))),
                withdrawal);
    }
}
