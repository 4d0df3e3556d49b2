package se.uppsikt.publishing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.mediabank.AssetId;

/** What becomes of a draft: out once, moved, late, stopped, and with nobody in it who said no. */
@Proves("P2")
@PlatformTest
class DraftGoesOutTest extends DraftStory {
    @Test
    void whatNeedsNobodysApprovalGoesOutOnceAndTheDraftSaysSo() {
        Employee johan = who("johan.alm");
        String text = said();
        DraftId id = drafts.begin(johan, content(text, null, account().id()));

        submissions.submit(johan, id, now(id).version());

        await().atMost(PATIENCE).until(() -> now(id).state() == State.OUT);
        assertThat(shown(text)).isEqualTo(1);
        Publication publication = become(now(id), account());
        assertThat(publication.state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(kept(requireNonNull(publication.result()).value()).text()).isEqualTo(text);
        assertThat(
                        drafts.between(
                                Set.of(account().id()), Instant.now().minus(AHEAD), Instant.now()))
                .as("its place in the calendar")
                .extracting(Draft::id)
                .contains(id);
        refused(() -> drafts.save(johan, id, seen(now(id)), content("x", null)), "publicerat");
        refused(() -> drafts.discard(johan, id), "publicerat");
    }

    @Test
    void aMovedPostGoesOutAtItsNewTimeAndTheOldOrderIsGone() {
        Employee johan = who("johan.alm");
        Instant due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MINUTES);
        DraftId id = drafts.begin(johan, content(said(), due, account().id()));
        submissions.submit(johan, id, now(id).version());
        Publication before = become(now(id), account());
        LocalDate day = SwedishTime.day(due).plusDays(3);

        drafts.move(johan, id, day);

        Publication after = become(now(id), account());
        assertThat(now(id).state()).isEqualTo(State.PLANNED);
        assertThat(SwedishTime.day(after.due())).isEqualTo(day);
        assertThat(SwedishTime.civil(after.due()).toLocalTime())
                .isEqualTo(SwedishTime.civil(due).toLocalTime());
        assertThat(publications.publication(before.id()).state())
                .isEqualTo(Publication.State.WITHDRAWN);
        refused(
                () -> drafts.move(johan, id, SwedishTime.day(Instant.now()).minusDays(1)),
                "redan gått");
        publications.withdraw(ACTOR, after.id());
        assertThat(now(id).state()).isEqualTo(State.WRITING);
        assertThat(now(id).publications()).isEmpty();
        drafts.discard(johan, id);
    }

    @Test
    void whatIsLateWaitsForAPersonAndIsTold() {
        Employee johan = who("johan.alm");
        String text = said();
        DraftId id = drafts.begin(johan, content(text, Instant.now().plus(AHEAD), account().id()));
        submissions.submit(johan, id, now(id).version());
        Publication planned = become(now(id), account());
        atItsTime(planned, Instant.now().minus(Duration.ofDays(1)));

        await().atMost(PATIENCE)
                .until(
                        () ->
                                publications.publication(planned.id()).state()
                                        == Publication.State.OVERDUE);

        assertThat(now(id).state()).isEqualTo(State.PLANNED);
        assertThat(drafts.of(List.of(planned.id()))).extracting(Draft::id).containsExactly(id);
        publications.sendAgain(johan, planned.id());
        await().atMost(PATIENCE).until(() -> now(id).state() == State.OUT);
        assertThat(shown(text)).isEqualTo(1);
    }

    @Test
    void nobodyIsShownOfWhomItIsNoLongerSaidThatTheyMayBe() {
        Employee johan = who("johan.alm");
        String text = said();
        AssetId picture = picture(johan, "Ett spår.");
        DraftId id =
                drafts.begin(
                        johan,
                        content(text, Instant.now().plus(AHEAD), account().id())
                                .showing(List.of(picture)));
        submissions.submit(johan, id, now(id).version());
        Publication planned = become(now(id), account());
        database.sql("delete from publishing.looked_at where asset = ?")
                .param(picture.value())
                .update();

        atItsTime(planned, Instant.now());

        await().atMost(PATIENCE)
                .until(
                        () ->
                                String.valueOf(publications.publication(planned.id()).words())
                                        .contains("rättslig grund"));
        assertThat(shown(text)).isZero();
        publications.withdraw(ACTOR, planned.id());
        drafts.discard(johan, id);
    }

    @Test
    void aMoveKeepsTheWordsThatWereApprovedAndRevivesNothing() {
        Employee anna = who("anna.berg");
        Employee david = who("david.lund");
        Account linkedin = accounts.byHandle("linkedin-orebrokommun").orElseThrow();
        Instant due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MINUTES);
        AssetId picture = picture(anna, "Ett spår i snön.");
        DraftId id =
                drafts.begin(
                        anna,
                        content(said(), due, official().id(), linkedin.id())
                                .showing(List.of(picture)));
        submissions.submit(anna, id, drafts.draft(anna, id).version());
        submissions.approve(david, id, drafts.draft(david, id).version());
        PublicationId stopped =
                requireNonNull(drafts.draft(anna, id).publications().get(linkedin.id()));
        publications.withdraw(anna, stopped);
        described(anna, picture, "Något helt annat.");

        drafts.move(anna, id, SwedishTime.day(due).plusDays(1));

        Draft moved = drafts.draft(anna, id);
        assertThat(moved.publications()).containsEntry(linkedin.id(), stopped);
        assertThat(publications.publication(stopped).state())
                .isEqualTo(Publication.State.WITHDRAWN);
        assertThat(become(moved, official()).post().media().getFirst().alt())
                .isEqualTo("Ett spår i snön.");
        assertThat(SwedishTime.day(become(moved, official()).due()))
                .isEqualTo(SwedishTime.day(due).plusDays(1));

        submissions.takeBack(anna, id, moved.version());

        assertThat(drafts.draft(anna, id).state()).isEqualTo(State.WRITING);
        assertThat(drafts.draft(anna, id).publications()).isEmpty();
        drafts.discard(anna, id);
    }

    @Test
    void whatIsOutSomewhereIsNotTakenBack() {
        Employee johan = who("johan.alm");
        DraftId id = drafts.begin(johan, content(said(), null, account().id()));
        submissions.submit(johan, id, now(id).version());
        await().atMost(PATIENCE).until(() -> now(id).state() == State.OUT);
        refused(() -> submissions.takeBack(johan, id, now(id).version()), "publicerat");
        refused(() -> drafts.move(johan, id, SwedishTime.day(Instant.now())), "publicerat");
    }
}
