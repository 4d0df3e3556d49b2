package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.ContributionId;

/** A conversation with more in it than a page holds. */
@Proves("S1")
@UppsiktTest
class LongThreadIsReadInPartsTest extends InboxStory {
    @Test
    void aLongThreadIsReadPartByPartThroughPlainLinks() {
        List<String> written = new ArrayList<>();
        ContributionId first = street.comment("Bidrag nr 0.");
        for (int i = 1; i < 2 * Conversations.SHOWN; i++) {
            written.add("Bidrag nr " + i + ".");
            street.comment(written.getLast());
        }
        Visitor maria = visitor("maria.ek");
        String page = conversation(maria.see(address(first)).body());
        StringBuilder read = new StringBuilder(page);
        int after = Conversations.SHOWN - 1;
        assertThat(page)
                .contains(
                        "id=\"vald\"", after + " av " + 2 * Conversations.SHOWN + " skrevs efter");

        String later = page.replaceAll("(?s).*href=\"([^\"]*senare=[^\"]*)\".*", "$1");
        String rest = conversation(maria.see(later.replace("&amp;", "&")).body());
        read.append(rest);
        assertThat(rest).contains("Visa tidigare i tråden", "Tillbaka till det du öppnade");
        assertThat(rest).doesNotContain("Visa senare i tråden");
        assertThat(written)
                .allSatisfy(
                        text ->
                                assertThat(read.toString().split(Pattern.quote(text), -1))
                                        .as(text)
                                        .hasSize(2));
    }

    @Test
    void aPlaceInAnotherThreadDoesNotExist() {
        ContributionId mine = street.comment("Hej");
        ContributionId other = new Street(records, street.account).comment("Hej");
        assertThat(visitor("maria.ek").see(address(mine) + "?senare=" + other.value()).statusCode())
                .isEqualTo(404);
    }

    private static String conversation(String page) {
        return page.substring(page.indexOf("id=\"samtal\""), page.indexOf("id=\"gora\""));
    }
}
