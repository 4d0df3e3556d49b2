package se.uppsikt.publishing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.gate.Judged.Sharing;

/** What is planned on an account is told where the account is handed over (K5). */
@Proves("K5")
@PlatformTest
class ComingIsHandedOverTest extends PlatformStory {
    @Autowired private Drafts drafts;
    @Autowired private Access access;

    @Test
    void whoWritesForTheAccountSeesWhatIsPlannedAndNobodyElse() {
        Employee johan = access.employee("johan.alm").orElseThrow();
        String text = "Bokprat " + UUID.randomUUID();
        DraftId planned = drafts.begin(johan, content(text, Duration.ofDays(3)));
        DraftId later = drafts.begin(johan, content("Senare " + text, Duration.ofDays(30)));
        String coming = "/publicering/kommande/" + account().handle();

        assertThat(as("johan.alm").seePart(coming).body())
                .contains(text)
                .doesNotContain("Senare " + text);
        assertThat(as("anna.berg").seePart(coming).body()).doesNotContain(text);
        assertThat(as("johan.alm").see("/inkorg/overlamning/" + account().handle()).body())
                .contains(coming);

        drafts.discard(johan, planned);
        drafts.discard(johan, later);
    }

    private Visitor as(String username) {
        Visitor visitor = new Visitor(pages);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }

    private Draft.Content content(String text, Duration ahead) {
        return new Draft.Content(
                Post.Form.POST,
                "",
                text,
                List.of(Draft.Target.of(account().id())),
                List.of(),
                new Sharing.Own(),
                false,
                Instant.now().plus(ahead));
    }
}
