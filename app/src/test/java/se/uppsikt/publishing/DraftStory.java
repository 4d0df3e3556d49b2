package se.uppsikt.publishing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.Target;
import se.uppsikt.publishing.Drafts.Seen;
import se.uppsikt.publishing.consents.Consents;
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.imagetext.PictureTexts;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaAsset.Description;
import se.uppsikt.publishing.mediabank.MediaBank;
import se.uppsikt.publishing.mediabank.Speech;
import se.uppsikt.sandbox.DemoPage;

/** What the stories about drafts have in common: who writes, where, and what becomes of it. */
abstract class DraftStory extends PlatformStory {
    static final Duration AHEAD = Duration.ofDays(20);

    @Autowired Drafts drafts;
    @Autowired Submissions submissions;
    @Autowired GateAsked gate;
    @Autowired Previews previews;
    @Autowired Shown shown;
    @Autowired Publications publications;
    @Autowired MediaBank bank;
    @Autowired PictureTexts texts;
    @Autowired Consents consents;
    @Autowired DraftRows rows;
    @Autowired Access access;
    @Autowired JdbcClient database;

    Employee who(String name) {
        return access.employee(name).orElseThrow();
    }

    Account official() {
        return accounts.byPlatformId(Platform.FACEBOOK, DemoPage.MUNICIPALITY.id()).orElseThrow();
    }

    static Content content(String text, @Nullable Instant due, AccountId... on) {
        return new Content(
                Post.Form.POST,
                "",
                text,
                List.of(on).stream().map(Target::of).toList(),
                List.of(),
                new Sharing.Own(),
                false,
                due);
    }

    static String said() {
        return "Sagostund på biblioteket i Örebro kommun, " + UUID.randomUUID() + ".";
    }

    static void refused(ThrowingCallable deed, String words) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.objections().stream().map(Objection::sentence))
                                        .anyMatch(sentence -> sentence.contains(words)));
    }

    Draft now(DraftId id) {
        return drafts.draft(who("johan.alm"), id);
    }

    /** As read on a page of one's own. */
    static Seen seen(Draft draft) {
        return new Seen(draft.version(), UUID.randomUUID());
    }

    /** What it has become on an account. */
    Publication become(Draft draft, Account on) {
        return publications.publication(requireNonNull(draft.publications().get(on.id())));
    }

    /** A picture of which all is said that the gate asks for. */
    AssetId picture(Employee by, String alt) {
        try {
            AssetId picture = bank.handIn(by, new ByteArrayInputStream(Pictures.png()), "spår.png");
            bank.describe(by, picture, 1, new Description(alt, false, Speech.UNASKED));
            texts.say(by, picture, "");
            consents.nobody(by, picture);
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void described(Employee by, AssetId picture, String alt) {
        int version = bank.asset(picture).version();
        bank.describe(by, picture, version, new Description(alt, false, Speech.UNASKED));
    }

    int shown(String text) {
        return sandbox.wall(PAGE.id()).posts(text).size();
    }

    void atItsTime(Publication planned, Instant due) {
        database.sql("update platforms.publication set due = ? where id = ?")
                .params(Columns.time(due), planned.id().value())
                .update();
        database.sql("update scheduled_tasks set execution_time = now() where task_instance like ?")
                .param(planned.id().value() + "%")
                .update();
    }
}
