package se.uppsikt.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Drafts.Seen;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaAsset;

/** A draft while it is written: by whom, with what, and what becomes of one that is left. */
@PlatformTest
class DraftIsWrittenTest extends DraftStory {
    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        Employee johan = who("johan.alm");
        Employee karin = who("karin.holm");
        DraftId id = drafts.begin(johan, content("Ett.", null, account().id()));
        Seen read = seen(now(id));
        drafts.save(karin, id, seen(now(id)), content("Två.", null, account().id()));

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

    /** By Swedish days, also where the day is another one in the time of the database. */
    @Test
    void aMonthReadsAFewOfEachDayAndKnowsHowManyThereAre() {
        Employee johan = who("johan.alm");
        LocalDate day = SwedishTime.day(Instant.now().plus(Duration.ofDays(500)));
        List<DraftId> begun =
                Stream.of(day.atTime(0, 15), day.atTime(12, 0), day.atTime(23, 45))
                        .map(DueRules::moment)
                        .map(due -> drafts.begin(johan, content(said(), due, account().id())))
                        .toList();
        DraftId next =
                drafts.begin(
                        johan,
                        content(
                                said(),
                                DueRules.moment(day.plusDays(1).atTime(0, 15)),
                                account().id()));

        Drafts.Days days =
                drafts.days(
                        Set.of(account().id()),
                        DueRules.moment(day.atStartOfDay()),
                        DueRules.moment(day.plusDays(2).atStartOfDay()),
                        2);

        assertThat(days.shown())
                .extracting(Draft::id)
                .containsExactly(begun.get(0), begun.get(1), next);
        assertThat(days.number()).isEqualTo(Map.of(day, 3, day.plusDays(1), 1));
        begun.forEach(each -> drafts.discard(johan, each));
        drafts.discard(johan, next);
    }

    @Test
    void whoTypesFasterThanAnswersComeIsNotInTheirOwnWay() {
        Employee johan = who("johan.alm");
        DraftId id = drafts.begin(johan, content("Ett.", null, account().id()));
        Seen page = seen(now(id));
        drafts.save(johan, id, page, content("Ett, två.", null, account().id()));

        drafts.save(johan, id, page, content("Ett, två, tre.", null, account().id()));

        assertThat(now(id).content().text()).isEqualTo("Ett, två, tre.");
        drafts.discard(johan, id);
    }

    /** What was sent while somebody typed may come after the button that was pressed later. */
    @Test
    void whatComesLateFromAPageThatIsLeftChangesNothing() {
        Employee johan = who("johan.alm");
        DraftId id = drafts.begin(johan, content("Ett.", null, account().id()));
        Seen page = seen(now(id));
        drafts.save(johan, id, page, content("Två.", null, account().id()));
        drafts.saveAndLeave(johan, id, page, content("Två.", null, account().id()));

        refused(
                () -> drafts.save(johan, id, page, content("Ett och.", null, account().id())),
                "Du har själv sparat");
        drafts.saveAndLeave(johan, id, page, content("Två.", null, account().id()));

        assertThat(now(id).content().text()).isEqualTo("Två.");
        drafts.discard(johan, id);
    }

    /** The picture itself is as it was, and nobody gets a copy unasked (P10). */
    @Test
    void aPictureThatAPlatformDoesNotTakeGoesOutAsACopyThatSomebodyHasAskedFor() {
        Employee anna = who("anna.berg");
        Account instagram =
                accounts.all().stream()
                        .filter(each -> each.platform() == Platform.INSTAGRAM)
                        .findFirst()
                        .orElseThrow();
        AssetId picture = picture(anna, "Rådhuset.");
        Content content =
                content(said(), null, instagram.id(), account().id()).showing(List.of(picture));

        Preview before = previews.of(content).getFirst();
        assertThat(before.against()).anyMatch(why -> why.contains("fel sort"));
        assertThat(before.unfit()).extracting(MediaAsset::id).containsExactly(picture);

        shown.fit(anna, picture, instagram.id(), Post.Form.POST);
        shown.fit(anna, picture, instagram.id(), Post.Form.POST);

        List<Preview> after = previews.of(content);
        assertThat(after.getFirst().against()).isEmpty();
        assertThat(after.getFirst().unfit()).isEmpty();
        assertThat(goingOut(after.getFirst()).type()).isEqualTo(MediaType.JPEG);
        assertThat(goingOut(after.getFirst()).name()).isEqualTo("spår.jpg");
        assertThat(goingOut(after.getLast()).stored()).isEqualTo(bank.asset(picture).published());
        assertThat(bank.copies(List.of(picture)).get(picture)).hasSize(1);
    }

    private static Post.Medium goingOut(Preview on) {
        return on.post().media().getFirst();
    }

    @Test
    void aPictureOfAnotherUnitIsNotForThisDraft() {
        AssetId theirs = picture(who("anna.berg"), "Rådhuset.");
        Employee johan = who("johan.alm");
        DraftId id = drafts.begin(johan, content("Ett.", null, account().id()));
        Content with = content("Ett.", null, account().id()).showing(List.of(theirs));

        assertThatThrownBy(() -> drafts.save(johan, id, seen(now(id)), with))
                .isInstanceOf(NotFound.class);
        assertThat(now(id).content().media()).isEmpty();
        drafts.discard(johan, id);
    }

    @Test
    void whatHasNoTimeIsFoundHoweverMuchElseIsWritten() {
        Employee johan = who("johan.alm");
        DraftId undated = drafts.begin(johan, content("Utan tid.", null, account().id()));
        List<DraftId> later = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            later.add(
                    drafts.begin(
                            johan, content("Senare.", Instant.now().plus(AHEAD), account().id())));
        }
        assertThat(drafts.undated(johan, 3)).extracting(Draft::id).contains(undated);
        later.forEach(each -> drafts.discard(johan, each));
        drafts.discard(johan, undated);
    }

    @Test
    void whatNobodyGoesOnWithIsThrown() {
        Employee johan = who("johan.alm");
        DraftId old = drafts.begin(johan, content("Gammalt.", null, account().id()));
        DraftId begun = drafts.begin(johan, content("", null));
        DraftId going = drafts.begin(johan, content("Nytt.", null, account().id()));
        lain(old, Duration.ofDays(366));
        lain(begun, Duration.ofDays(2));
        lain(going, Duration.ofDays(2));
        Instant now = Instant.now();

        rows.forget(now.minus(DraftTasks.UNTOUCHED), now.minus(DraftTasks.UNBEGUN));

        assertThat(rows.draft(old)).isEmpty();
        assertThat(rows.draft(begun)).isEmpty();
        assertThat(rows.draft(going)).isPresent();
        drafts.discard(johan, going);
    }

    private void lain(DraftId id, Duration since) {
        database.sql("update publishing.draft set changed_at = ? where id = ?")
                .params(Columns.time(Instant.now().minus(since)), id.value())
                .update();
    }
}
