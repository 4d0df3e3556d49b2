package se.uppsikt.publishing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.publishing.Descriptions.Said;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.Draft.Target;
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.gate.Point.Check;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaBank;
import se.uppsikt.sandbox.DemoPage;

/** From the first word until it is out: written, approved by somebody else, moved, and once. */
@Proves("P2")
@PlatformTest
class DraftGoesOutTest extends PlatformStory {
    private static final Duration AHEAD = Duration.ofDays(20);

    @Autowired private Drafts drafts;
    @Autowired private Submissions submissions;
    @Autowired private GateAsked gate;
    @Autowired private Publications publications;
    @Autowired private MediaBank bank;
    @Autowired private Descriptions descriptions;
    @Autowired private Access access;
    @Autowired private JdbcClient database;

    private Employee who(String name) {
        return access.employee(name).orElseThrow();
    }

    private Account official() {
        return accounts.byPlatformId(Platform.FACEBOOK, DemoPage.MUNICIPALITY.id()).orElseThrow();
    }

    private static Content content(String text, @Nullable Instant due, AccountId... on) {
        return new Content(
                Post.Form.POST,
                "",
                text,
                List.of(on).stream().map(id -> new Target(id, null)).toList(),
                List.of(),
                new Sharing.Own(),
                false,
                due);
    }

    private static String said() {
        return "Sagostund på biblioteket i Örebro kommun, " + UUID.randomUUID() + ".";
    }

    private static void refused(ThrowingCallable deed, String words) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.objections().stream().map(Objection::sentence))
                                        .anyMatch(sentence -> sentence.contains(words)));
    }

    private Draft now(DraftId id) {
        return drafts.draft(who("johan.alm"), id);
    }

    /** What it has become on an account. */
    private Publication become(Draft draft, Account on) {
        return publications.publication(requireNonNull(draft.publications().get(on.id())));
    }

    private int shown(String text) {
        return sandbox.wall(PAGE.id()).posts(text).size();
    }

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
        refused(() -> drafts.save(johan, id, now(id).version(), content("x", null)), "publicerat");
        refused(() -> drafts.discard(johan, id), "publicerat");
    }

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
        drafts.save(anna, id, again.version(), content(text + " Ändrat.", due, official().id()));
        submissions.submit(anna, id, drafts.draft(anna, id).version());
        assertThat(drafts.draft(anna, id).state()).isEqualTo(State.SUBMITTED);
        submissions.sendBack(david, id, drafts.draft(anna, id).version(), "Skriv klockslaget.");
        assertThat(drafts.draft(anna, id).state()).isEqualTo(State.WRITING);
        drafts.discard(anna, id);
        assertThatThrownBy(() -> drafts.draft(anna, id)).isInstanceOf(NotFound.class);
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
    void nobodyIsShownOfWhomItIsNoLongerSaidThatTheyMayBe() throws IOException {
        Employee johan = who("johan.alm");
        String text = said();
        AssetId picture = bank.handIn(johan, new ByteArrayInputStream(Pictures.png()), "spår.png");
        descriptions.say(
                johan,
                picture,
                new Said(bank.asset(picture).version(), "Ett spår.", "", "", "", "ja", "ja"));
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

    private void atItsTime(Publication planned, Instant due) {
        database.sql("update platforms.publication set due = ? where id = ?")
                .params(Columns.time(due), planned.id().value())
                .update();
        database.sql("update scheduled_tasks set execution_time = now() where task_instance like ?")
                .param(planned.id().value() + "%")
                .update();
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        Employee johan = who("johan.alm");
        Employee karin = who("karin.holm");
        DraftId id = drafts.begin(johan, content("Ett.", null, account().id()));
        int read = now(id).version();
        drafts.save(karin, id, read, content("Två.", null, account().id()));

        refused(
                () -> drafts.save(johan, id, read, content("Tre.", null, account().id())),
                "Karin Holm");

        assertThat(now(id).content().text()).isEqualTo("Två.");
        drafts.discard(johan, id);
    }

    @Test
    void aDraftIsForThoseWhoWriteForItsAccounts() {
        Employee johan = who("johan.alm");
        DraftId id = drafts.begin(johan, content("Hemligt än.", null, account().id()));
        for (String other : List.of("anna.berg", "lars.dahl", "helena.frisk")) {
            assertThatThrownBy(() -> drafts.draft(who(other), id))
                    .as(other)
                    .isInstanceOf(NotFound.class);
        }
        assertThat(drafts.draft(who("karin.holm"), id).id()).isEqualTo(id);
        assertThatThrownBy(() -> drafts.begin(johan, content("x", null, official().id())))
                .isInstanceOf(NotPermitted.class);
        drafts.discard(johan, id);
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
                                List.of(new Target(account().id(), null)),
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

        drafts.save(
                johan,
                id,
                now(id).version(),
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

    @Test
    void nothingGoesOutWithoutAccountWordsOrTimeAhead() {
        Employee johan = who("johan.alm");
        DraftId id =
                drafts.begin(
                        johan,
                        content(" ", Instant.now().minus(Duration.ofHours(1)), account().id()));
        refused(() -> submissions.submit(johan, id, now(id).version()), "inget att publicera");
        refused(() -> submissions.submit(johan, id, now(id).version()), "redan gått");
        drafts.save(johan, id, now(id).version(), content("Ord.", null));
        refused(() -> submissions.submit(johan, id, now(id).version()), "vilka konton");
        drafts.discard(johan, id);
    }

    @Test
    void theCalendarHoldsWhatHasATimeAndNothingOfOthers() {
        Employee johan = who("johan.alm");
        Instant due = Instant.now().plus(Duration.ofDays(400));
        DraftId id = drafts.begin(johan, content(said(), due, account().id()));
        Instant from = due.minus(Duration.ofDays(1));
        Instant until = due.plus(Duration.ofDays(1));

        assertThat(drafts.between(Set.of(account().id()), from, until))
                .extracting(Draft::id)
                .contains(id);
        assertThat(drafts.between(Set.of(official().id()), from, until)).isEmpty();
        assertThat(drafts.between(Set.of(account().id()), until, until.plusSeconds(9))).isEmpty();
        drafts.discard(johan, id);
    }
}
