package se.uppsikt.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import se.uppsikt.Proves;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.Target;
import se.uppsikt.publishing.mediabank.AssetId;

/** One post, of which different accounts show different pictures and films. */
@Proves("P1")
@PlatformTest
class MediaIsShownWhereItIsChosenTest extends DraftStory {
    @Autowired private SubmissionRows handedIn;

    @Test
    void whatIsLeftOutOnAnAccountDoesNotGoOutThereAndIsPartOfWhatIsApproved() {
        Employee anna = who("anna.berg");
        AssetId first = picture(anna, "Ett spår.");
        AssetId second = picture(anna, "En backe.");
        Instant due = Instant.now().plus(AHEAD);
        Content content =
                shown(content(said(), due), List.of(first, second), Set.of(), Set.of(second));
        DraftId id = drafts.begin(anna, content);

        Content kept = drafts.draft(anna, id).content();
        assertThat(kept.media(official().id())).containsExactly(first, second);
        assertThat(kept.media(linkedin().id())).containsExactly(first);
        assertThat(previews.of(kept))
                .extracting(each -> each.post().media().stream().map(Post.Medium::id).toList())
                .containsExactly(List.of(first.value(), second.value()), List.of(first.value()));
        submissions.submit(anna, id, drafts.draft(anna, id).version());
        assertThat(handedIn.content(id, 1)).contains("(utan " + bank.asset(second).name() + ")");
        submissions.takeBack(anna, id, drafts.draft(anna, id).version());
        drafts.discard(anna, id);
    }

    @Test
    void whereNothingWouldBeSeenIsToldBeforehand() {
        Employee anna = who("anna.berg");
        AssetId picture = picture(anna, "Ett spår.");
        DraftId id =
                drafts.begin(
                        anna,
                        shown(
                                content("", Instant.now().plus(AHEAD)),
                                List.of(picture),
                                Set.of(),
                                Set.of(picture)));
        DraftId nowhere =
                drafts.begin(
                        anna,
                        shown(
                                content(said(), Instant.now().plus(AHEAD)),
                                List.of(picture),
                                Set.of(picture),
                                Set.of(picture)));

        assertThat(foreseen(anna, id))
                .anyMatch(each -> each.contains("inget att publicera på " + linkedin().shown()))
                .noneMatch(each -> each.contains("på " + official().shown()));
        assertThat(foreseen(anna, nowhere))
                .anyMatch(each -> each.contains("visas inte på något av kontona"));
        drafts.discard(anna, id);
        drafts.discard(anna, nowhere);
    }

    /** A picture that somebody uploads after the page was opened could not be left out there. */
    @Test
    void onlyWhatCouldBeChosenIsLeftOut() {
        AssetId offered = new AssetId(UUID.randomUUID());
        AssetId later = new AssetId(UUID.randomUUID());
        String account = official().id().value().toString();
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("konto", account);
        fields.add("bild", offered.value().toString());
        fields.add("bild", later.value().toString());
        fields.add("kan-" + account, offered.value().toString());

        Content read = DraftForm.read(fields).written();

        assertThat(read.media(official().id())).containsExactly(later);
    }

    private List<String> foreseen(Employee by, DraftId id) {
        return submissions.foreseen(by, drafts.draft(by, id)).stream()
                .map(Objection::sentence)
                .toList();
    }

    private Account linkedin() {
        return accounts.byHandle("linkedin-orebrokommun").orElseThrow();
    }

    private Content shown(
            Content plain, List<AssetId> media, Set<AssetId> facebook, Set<AssetId> linkedin) {
        return new Content(
                plain.form(),
                plain.title(),
                plain.text(),
                List.of(target(official().id(), facebook), target(linkedin().id(), linkedin)),
                media,
                plain.sharing(),
                plain.filmTold(),
                plain.due());
    }

    private static Target target(AccountId account, Set<AssetId> without) {
        return new Target(account, null, without);
    }
}
