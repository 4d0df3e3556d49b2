package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;

/** S1: a row tells the account by its mark, and the whole name to whoever asks or listens. */
@Proves("S1")
@UppsiktTest
class ListTellsAccountsByTheirMarksTest extends InboxStory {
    @Test
    void theMarkStandsInTheRowAndTheNameIsThereForEverybody() {
        String id = street.comment("Lampan vid marktorget är trasig.").value().toString();
        String list = visitor("maria.ek").see("/inkorg?sok=marktorget").body();
        String row = list.substring(list.indexOf("data-row=\"" + id + "\""));
        row = row.substring(0, row.indexOf("</li>"));
        assertThat(row)
                .contains("title=\"Örebro kommun på Facebook\"")
                .contains("<span aria-hidden=\"true\">ÖKF</span>")
                .contains("<span class=\"sr\">till Örebro kommun på Facebook</span>");
        assertThat(row.replaceAll("<span class=\"sr\">[^<]*</span>|title=\"[^\"]*\"", ""))
                .as("what is seen")
                .doesNotContain("Örebro kommun");
    }
}
