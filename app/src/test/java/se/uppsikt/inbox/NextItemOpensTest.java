package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Answering;

/** When an item is done the next of the list opens by itself, and what was done can be undone. */
@UppsiktTest
class NextItemOpensTest extends InboxStory {
    private static final Pattern ONCE =
            Pattern.compile("id=\"gjort\".*?name=\"once\" value=\"([^\"]+)\"", Pattern.DOTALL);

    /** Long before anything that other tests leave waiting. */
    private final Instant first = Street.now().minus(Duration.ofDays(20));

    @Test
    void theNextOfTheListOpensAndTellsWhatWasDone() {
        ContributionId thanks = street.comment("Hur ofta går bussen?", first);
        ContributionId next = street.comment("Hur gör jag?", first.plusSeconds(1));
        Visitor maria = visitor("maria.ek");

        HttpResponse<String> closed = close(maria, thanks, "");
        assertThat(Visitor.goal(closed)).isEqualTo(address(next) + "?klar=" + thanks.value());
        assertThat(maria.see(Visitor.goal(closed)).body())
                .contains("avslutad utan svar")
                .contains("Ångra")
                .contains("Hur gör jag?");
    }

    @Test
    void whatWasDoneIsUndoneWithOnePress() {
        ContributionId thanks = street.comment("Hur ofta går bussen?", first);
        street.comment("Hur gör jag?", first.plusSeconds(1));
        Visitor maria = visitor("maria.ek");
        String page = maria.see(Visitor.goal(close(maria, thanks, ""))).body();
        Matcher once = ONCE.matcher(page);
        assertThat(once.find()).isTrue();

        maria.post(
                address(thanks) + "/oppna",
                "version=" + items.item(thanks).orElseThrow().version() + "&once=" + once.group(1));
        assertThat(items.item(thanks).orElseThrow().state()).isEqualTo(Item.State.WAITING);
        assertThat(answering(thanks)).isNotEqualTo(Answering.CLOSED_UNANSWERED);
    }

    @Test
    void theListThatIsWorkedWithStays() {
        ContributionId thanks = street.comment("Hur ofta går bussen?", first);
        ContributionId next = street.comment("Hur gör jag?", first.plusSeconds(1));
        assertThat(Visitor.goal(close(visitor("maria.ek"), thanks, "?vy=forfallna")))
                .isEqualTo(address(next) + "?vy=forfallna&klar=" + thanks.value());
    }

    @Test
    void whoeverWishesStays() {
        ContributionId thanks = street.comment("Hur ofta går bussen?", first);
        street.comment("Hur gör jag?", first.plusSeconds(1));
        Visitor maria = visitor("maria.ek");
        HttpResponse<String> chosen = maria.post("/inkorg/nasta", "kvar=ja&fran=" + thanks.value());
        assertThat(Visitor.goal(chosen)).isEqualTo(address(thanks));
        assertThat(Visitor.goal(close(maria, thanks, ""))).isEqualTo(address(thanks));
        assertThat(maria.see(address(thanks)).body()).contains("stannar du här");
    }

    @Test
    void whatIsSortedAndNotOverStaysOpen() {
        ContributionId id = street.comment("Det är halt på torget", first);
        street.comment("Hur gör jag?", first.plusSeconds(1));
        Visitor maria = visitor("maria.ek");
        assertThat(
                        Visitor.goal(
                                maria.post(
                                        address(id) + "/sortera",
                                        "version=0&once=a&kind=FEEDBACK")))
                .isEqualTo(address(id));
    }

    @Test
    void nobodyIsToldOfWhatTheyMayNotRead() {
        Visitor maria = visitor("maria.ek");
        ContributionId id = street.comment("Hur gör jag?", first);
        Street school =
                new Street(
                        records,
                        accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow().id());
        ContributionId message =
                school.message(
                        "n-" + UUID.randomUUID(),
                        new Author("n-1", "Någon Annan"),
                        "Hej",
                        first,
                        Direction.RECEIVED);
        for (String before :
                List.of(message.value().toString(), "00000000-0000-0000-0000-000000000000")) {
            HttpResponse<String> item = maria.see(address(id) + "?klar=" + before);
            assertThat(item.statusCode()).isEqualTo(200);
            assertThat(item.body()).doesNotContain("Någon Annan", "id=\"gjort\"");
        }
    }

    private static HttpResponse<String> close(Visitor who, ContributionId id, String query) {
        return who.post(address(id) + "/klar" + query, "version=0&once=a&reason=NEEDS_NO_ANSWER");
    }
}
