package se.uppsikt.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.Draft.Target;
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.gate.Point.Check;
import se.uppsikt.publishing.mediabank.AssetId;

/** Past the gate, and past somebody else's eyes: what was approved is what goes out. */
@Proves("P2")
@PlatformTest
class DraftIsApprovedTest extends DraftStory {
    @Test
    void officialAccountNeedsSomebodyElsesEyesAndWhatWasApprovedIsWhatIsPlanned() {
        Employee anna = who("anna.berg");
        Employee david = who("david.lund");
        Instant due = Instant.now().plus(AHEAD);
        String text = said();
        DraftId id = drafts.begin(anna, content(text, due, official().id()));
        int written = drafts.draft(anna, id).version();

        submissions.submit(anna, id, written);

        int waiting = drafts.draft(anna, id).version();
        assertThat(drafts.draft(david, id).state()).isEqualTo(State.SUBMITTED);
        refused(() -> submissions.approve(anna, id, waiting), "Någon annan");
        refused(() -> submissions.approve(david, id, written), "har ändrat inlägget");
        submissions.approve(david, id, waiting);
        Draft planned = drafts.draft(anna, id);
        assertThat(planned.state()).isEqualTo(State.PLANNED);
        Publication publication = become(planned, official());
        assertThat(publication.post().text()).isEqualTo(text);
        assertThat(publication.state()).isEqualTo(Publication.State.WAITING);

        submissions.takeBack(anna, id, planned.version());

        assertThat(publications.publication(publication.id()).state())
                .isEqualTo(Publication.State.WITHDRAWN);
        Draft again = drafts.draft(anna, id);
        assertThat(again.state()).isEqualTo(State.WRITING);
        drafts.save(anna, id, seen(again), content(text + " Ändrat.", due, official().id()));
        submissions.submit(anna, id, drafts.draft(anna, id).version());
        assertThat(drafts.draft(anna, id).state()).isEqualTo(State.SUBMITTED);
        submissions.sendBack(david, id, drafts.draft(anna, id).version(), "Skriv klockslaget.");
        assertThat(drafts.draft(anna, id).state()).isEqualTo(State.WRITING);
        drafts.discard(anna, id);
        assertThatThrownBy(() -> drafts.draft(anna, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void theGateHoldsItUntilItIsMendedOrLetPastWithAReasonByThoseWhoMay() {
        Employee johan = who("johan.alm");
        Employee karin = who("karin.holm");
        DraftId id =
                drafts.begin(
                        johan,
                        new Content(
                                Post.Form.POST,
                                "",
                                "Sagostund på lördag i Örebro kommun.",
                                List.of(Target.of(account().id())),
                                List.of(),
                                new Sharing.Together("Kulturskolan"),
                                false,
                                Instant.now().plus(AHEAD)));

        refused(() -> submissions.submit(johan, id, now(id).version()), "Kulturskolan");
        assertThatThrownBy(
                        () ->
                                submissions.override(
                                        johan, id, Check.COOPERATION, "Det står i bilden."))
                .isInstanceOf(NotPermitted.class);
        refused(() -> submissions.override(karin, id, Check.COOPERATION, "Kort"), "10 till");
        submissions.override(karin, id, Check.COOPERATION, "Det står i bilden.");
        assertThat(gate.ask(johan, now(id)).holding()).isEmpty();
        assertThat(letPast("karin.holm")).contains("Samarbetet", "Det står i bilden.");
        assertThat(letPast("birgit.sten"))
                .contains("Samarbetet", "visas bara för dem")
                .doesNotContain("Det står i bilden.");

        drafts.save(
                johan,
                id,
                seen(now(id)),
                new Content(
                        Post.Form.POST,
                        "",
                        now(id).content().text(),
                        now(id).content().targets(),
                        List.of(),
                        new Sharing.Together("Friskis och Svettis"),
                        false,
                        now(id).content().due()));

        assertThat(gate.ask(johan, now(id)).holding())
                .as("what was let past was something else")
                .extracting(point -> point.check())
                .containsExactly(Check.COOPERATION);
        drafts.discard(johan, id);
    }

    /** As whoever follows up is shown what was let past this month. */
    private String letPast(String name) {
        Visitor page = new Visitor(pages);
        page.signIn(name, "uppsikt");
        YearMonth month = YearMonth.from(SwedishTime.day(Instant.now()));
        return page.see("/uppfoljning/slappt-fram?manad=" + month).body();
    }

    @Test
    void nothingGoesOutWithoutAccountWordsOrTimeAhead() {
        Employee johan = who("johan.alm");
        DraftId id =
                drafts.begin(
                        johan,
                        content(" ", Instant.now().minus(Duration.ofHours(1)), account().id()));
        refused(() -> submissions.submit(johan, id, now(id).version()), "inget att publicera");
        refused(() -> submissions.submit(johan, id, now(id).version()), "redan gått");
        drafts.save(johan, id, seen(now(id)), content("Ord.", null));
        refused(() -> submissions.submit(johan, id, now(id).version()), "vilka konton");
        drafts.discard(johan, id);
    }

    @Test
    void whatIsApprovedIsWhatWasHandedInAlsoInThePictures() {
        Employee anna = who("anna.berg");
        Employee david = who("david.lund");
        AssetId picture = picture(anna, "Ett spår i snön.");
        DraftId id =
                drafts.begin(
                        anna,
                        content(said(), Instant.now().plus(AHEAD), official().id())
                                .showing(List.of(picture)));
        submissions.submit(anna, id, drafts.draft(anna, id).version());
        described(anna, picture, "Något helt annat.");

        refused(
                () -> submissions.approve(david, id, drafts.draft(david, id).version()),
                "har ändrats sedan det lämnades in");

        described(anna, picture, "Ett spår i snön.");
        submissions.approve(david, id, drafts.draft(david, id).version());
        assertThat(drafts.draft(anna, id).state()).isEqualTo(State.PLANNED);
        submissions.takeBack(anna, id, drafts.draft(anna, id).version());
        drafts.discard(anna, id);
    }

    @Test
    void aMovedTimeNeedsNoNewApproval() {
        Employee anna = who("anna.berg");
        Instant due = Instant.now().plus(AHEAD);
        DraftId id = drafts.begin(anna, content(said(), due, official().id()));
        submissions.submit(anna, id, drafts.draft(anna, id).version());
        drafts.move(anna, id, SwedishTime.day(due).plusDays(2));
        assertThat(moves(id, "Anna Berg")).as("on record, and by whom").isEqualTo(1);
        Employee david = who("david.lund");
        submissions.approve(david, id, drafts.draft(david, id).version());
        assertThat(SwedishTime.day(become(drafts.draft(anna, id), official()).due()))
                .isEqualTo(SwedishTime.day(due).plusDays(2));
        submissions.takeBack(anna, id, drafts.draft(anna, id).version());
        drafts.discard(anna, id);
    }

    @Test
    void nothingIsPlannedFurtherAheadThanAnybodyMeans() {
        Employee johan = who("johan.alm");
        Instant wrongYear = Instant.now().plus(Duration.ofDays(3 * 365));
        DraftId id = drafts.begin(johan, content(said(), wrongYear, account().id()));

        refused(() -> submissions.submit(johan, id, now(id).version()), "mer än två år fram");

        drafts.discard(johan, id);
    }

    @Test
    void aStrangerDecidesNothingWhereNoAccountIsChosen() {
        DraftId id = drafts.begin(who("johan.alm"), content("Tel. 070-123 45 67", null));
        Employee stranger = who("leila.amiri");
        assertThatThrownBy(
                        () ->
                                submissions.override(
                                        stranger, id, Check.SECRECY, "Det är ett bra skäl."))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.submit(stranger, id, now(id).version()))
                .isInstanceOf(NotFound.class);
        drafts.discard(who("johan.alm"), id);
    }

    private int moves(DraftId id, String by) {
        return database.sql(
                        """
                        select count(*) from records.ledger_entry entry
                        where event = 'draft-moved' and entry::text like ? and entry::text like ?
                        """)
                .params("%" + id.value() + "%", "%" + by + "%")
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
