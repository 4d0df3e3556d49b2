package se.uppsikt.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Office;
import se.uppsikt.records.destruction.DisposalId;
import se.uppsikt.records.register.Triage;

/** H5: what is under way stops at once, goes on from its place, and asks again about everything. */
@Proves("H5")
@UppsiktTest
class DisposalIsStoppedAndResumedTest extends DisposalStory {
    @Autowired CarryingOut carryingOut;
    @Autowired DisposalItemRows items;
    @Autowired InstantSource time;
    private Visitor preparing;
    private Visitor approving;

    @BeforeEach
    void two() {
        preparing = visitor("olof.rask");
        approving = visitor("disa.nord");
    }

    private long gone(List<ContributionId> of) {
        return of.stream().filter(each -> retention(each).equals("DISPOSED")).count();
    }

    @Test
    void stoppedAtHalfItGoesOnFromItsPlaceAndNothingIsDoneTwice() {
        List<ContributionId> all = thanks(CarryingOut.PORTION + 30);
        DisposalId id = prepared(preparing);
        approved(id, approving);
        assertThat(work.next(id)).isTrue();
        assertThat(gone(all)).isEqualTo(CarryingOut.PORTION);
        assertThat(preparing.post(address(id) + "/stoppa", "").statusCode()).isEqualTo(302);
        assertThat(work.next(id)).as("the task that was under way").isFalse();
        assertThat(gone(all)).isEqualTo(CarryingOut.PORTION);
        assertThat(preparing.see(address(id)).body()).contains("Stoppad", "Fortsätt");

        // somebody asks for one of those that are left, meanwhile
        ContributionId wanted = all.getLast();
        hold(wanted);
        assertThat(approving.post(address(id) + "/fortsatt", "").statusCode()).isEqualTo(302);
        carriedOut(id);

        assertThat(now(id).state()).isEqualTo(State.ERASING);
        assertThat(gone(all)).isEqualTo(all.size() - 1L);
        assertThat(retention(wanted)).isEqualTo("UNCLASSIFIED");
        assertThat(approving.see(address(id) + "/hinder?skal=ON_HOLD&nar=gallring").body())
                .contains(wanted.value().toString(), "Ett gallringsstopp gäller.");
        List<DisposalItem> list = items.all(id, 0, all.size() + 1);
        assertThat(list).extracting(DisposalItem::contribution).hasSize(all.size());
        assertThat(new HashSet<>(list.stream().map(DisposalItem::contribution).toList()))
                .hasSize(all.size());
        assertThat(list).noneMatch(each -> each.outcome() == null);
    }

    /** The program dies before the portion is over: nothing of it has happened. */
    @Test
    void aPortionIsWhollyDoneOrNotAtAll() {
        List<ContributionId> all = thanks(3);
        DisposalId id = prepared(preparing);
        approved(id, approving);
        transaction.executeWithoutResult(
                status -> {
                    assertThat(carryingOut.next(id)).isTrue();
                    status.setRollbackOnly();
                });
        assertThat(gone(all)).isZero();
        assertThat(now(id).carried().done()).isZero();
        carriedOut(id);
        assertThat(gone(all)).isEqualTo(3);
        assertThat(now(id).carried().disposed()).isEqualTo(3);
    }

    @Test
    void whatHasChangedSinceTheListWasMadeIsLeftAndNamed() {
        String key = Office.ownKey();
        office.keep(office.writtenAt(key, "Tack!", LONG_AGO));
        ContributionId changed = office.contribution(key).id();
        triages.triage(olof, changed, Triage.NEEDS_NO_ANSWER, "");
        List<ContributionId> others = thanks(1);
        DisposalId id = prepared(preparing);
        office.keep(office.edited(key, "Jag begär ut handlingarna om bron", 60));
        approved(id, approving);
        carriedOut(id);
        assertThat(gone(others)).isEqualTo(1);
        assertThat(retention(changed)).isEqualTo("UNCLASSIFIED");
        assertThat(items.all(id, 0, 10))
                .filteredOn(each -> each.contribution().equals(changed))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.verdict().free()).as("when the list was made").isTrue();
                            assertThat(each.refusal().against()).contains(RefusalReason.CHANGED);
                        });
    }

    @Test
    void aCrisisStopsItAndItGoesOnWhenTheCrisisIsOver() {
        List<ContributionId> all = thanks(2);
        DisposalId id = prepared(preparing);
        approved(id, approving);
        authorities.noteCrisis(olof, "2026-11-01", "", "Storbrand");
        var period =
                authorities.crises().stream()
                        .filter(each -> !each.decided())
                        .findFirst()
                        .orElseThrow();
        try {
            assertThat(work.next(id)).isFalse();
            assertThat(gone(all)).isZero();
            assertThat(now(id).state()).isEqualTo(State.STOPPED);
            assertThat(preparing.see(address(id)).body()).contains("En kris pågår");
            assertThat(preparing.post(address(id) + "/fortsatt", "").statusCode()).isEqualTo(409);
        } finally {
            authorities.endCrisis(olof, period.id(), "2026-11-20");
        }
        assertThat(preparing.post(address(id) + "/fortsatt", "").statusCode()).isEqualTo(302);
        carriedOut(id);
        assertThat(gone(all)).isEqualTo(2);
    }

    @Test
    void itStopsTheDayTheDecisionEndsAndMayBeEndedThere() {
        List<ContributionId> all = thanks(2);
        DisposalId id = prepared(preparing);
        approved(id, approving);
        authorities.end(olof, authority, SwedishTime.day(time.instant()).toString(), "Nytt beslut");
        assertThat(work.next(id)).isFalse();
        assertThat(now(id).state()).isEqualTo(State.STOPPED);
        assertThat(preparing.post(address(id) + "/fortsatt", "").statusCode()).isEqualTo(409);
        assertThat(preparing.post(address(id) + "/avsluta", "").statusCode()).isEqualTo(302);
        whole(id);
        assertThat(now(id).state()).isEqualTo(State.FINISHED);
        assertThat(gone(all)).isZero();
        assertThat(approving.see(address(id) + "/protokoll.csv").body())
                .contains("Inte prövad, kvar");
        assertThatThrownBy(() -> authorities.end(olof, authority, "2030-01-01", "Igen"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoeverDoesNotWantItTakesItBackAndNothingGoes() {
        List<ContributionId> all = thanks(1);
        DisposalId id = prepared(preparing);
        assertThat(preparing.post(address(id) + "/aterta", "").statusCode()).isEqualTo(302);
        assertThat(approving.post(address(id) + "/godkann", approval(id)).statusCode())
                .isEqualTo(409);
        whole(id);
        assertThat(gone(all)).isZero();
    }
}
