package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/**
 * What somebody writes in another language is told as such, with who reads it and what the act on
 * national minorities says (lag 2009:724 8–9 §§); nobody judges what nobody can read unawares.
 */
@Proves({"B1", "S7"})
@UppsiktTest
class WrittenInAnotherLanguageTest extends InboxStory {
    private static final String IN_FINNISH = "Moi, milloin kirjasto avataan lauantaina?";
    private static final String IN_SOMALI = "Carruurteyda sidee iskuulka u qoraa?";

    @Autowired JdbcClient database;

    @AfterEach
    void nobodyReadsAnything() {
        database.sql("delete from inbox.language_reader").update();
    }

    @Test
    void itIsMarkedInTheListAndOnTheItem() {
        ContributionId asked = street.comment(IN_FINNISH);
        Visitor me = visitor("maria.ek");
        Element row = Jsoup.parse(me.see("/inkorg?sok=kirjasto").body()).expectFirst(row(asked));
        assertThat(row.text()).contains("På finska.");
        assertThat(row.expectFirst("[lang=fi]").text()).isEqualTo(IN_FINNISH);

        var item = Jsoup.parse(me.see(address(asked)).body());
        assertThat(item.expectFirst("#vald .text").attr("lang")).isEqualTo("fi");
        assertThat(item.expectFirst("#sprak").text())
                .contains(
                        "Ser ut att vara skrivet på finska.",
                        "Kommunen hör till förvaltningsområdet för finska",
                        "lag 2009:724, 8 §",
                        "Ingen här har sagt att de läser finska.",
                        "låt någon som förstår texten läsa den innan den döljs");
    }

    @Test
    void swedishIsLeftInPeace() {
        ContributionId asked = street.comment("När öppnar biblioteket på lördag?");
        Visitor me = visitor("maria.ek");
        var item = Jsoup.parse(me.see(address(asked)).body());
        assertThat(item.select("#sprak")).isEmpty();
        assertThat(item.expectFirst("#vald .text").hasAttr("lang")).isFalse();
        assertThat(me.see("/inkorg?sok=biblioteket").body()).doesNotContain("På finska.");
    }

    @Test
    void whoReadsItIsToldAndMarkedWhereItIsHandedOver() {
        ContributionId asked = street.comment(IN_SOMALI);
        Visitor anna = visitor("anna.berg");
        anna.post("/inkorg/sprak", "sprak=so");
        assertThat(anna.see(address(asked)).body())
                .contains("Du läser somaliska.")
                .doesNotContain("låt någon som förstår texten");

        Visitor maria = visitor("maria.ek");
        Element told = Jsoup.parse(maria.see(address(asked)).body()).expectFirst("#sprak");
        assertThat(told.text()).contains("Anna Berg läser somaliska.").doesNotContain("2009:724");
        assertThat(told.expectFirst("a").attr("href")).isEqualTo(address(asked) + "/lamna-over");
        var form = Jsoup.parse(maria.see(address(asked) + "/lamna-over").body());
        assertThat(form.select("#till option").eachText())
                .contains("Anna Berg – läser somaliska")
                .filteredOn(each -> each.contains("läser"))
                .hasSize(2)
                .anyMatch(each -> each.startsWith("Kommunikation"));
    }

    @Test
    void everybodySaysItOfThemselves() {
        Visitor erik = visitor("erik.sand");
        erik.post("/inkorg/sprak", "sprak=klingon");
        assertThat(erik.see("/inkorg/sprak").body()).contains("Ingen har sagt");
        erik.post("/inkorg/sprak", "sprak=fi");
        var page = Jsoup.parse(visitor("maria.ek").see("/inkorg/sprak").body());
        assertThat(page.select("table tbody tr").eachText())
                .containsExactly("finska Erik Sand, lärare");
        assertThat(page.select("input[checked]")).isEmpty();
        erik.post("/inkorg/sprak", "");
        assertThat(erik.see("/inkorg/sprak").body()).contains("Ingen har sagt");
    }

    @Test
    void changedWordsAreInTheLanguageOfTheirOwn() {
        ContributionId asked = street.comment(IN_FINNISH);
        street.edit(asked, "När öppnar biblioteket på lördag?", Street.now().plusSeconds(5));
        assertThat(kept(asked)).isZero();
        street.edit(asked, IN_SOMALI, Street.now().plusSeconds(10));
        assertThat(visitor("maria.ek").see(address(asked)).body())
                .contains("Ser ut att vara skrivet på somaliska.");
    }

    @Test
    void historyWaitsForNobodyAndIsNotLookedAt() {
        Duration before = Contribution.HISTORY.plusDays(1);
        assertThat(kept(street.comment(IN_FINNISH, Street.now().minus(before)))).isZero();
        assertThat(kept(street.comment(IN_FINNISH))).isOne();
    }

    private long kept(ContributionId id) {
        return database.sql("select count(*) from inbox.language where contribution = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private static String row(ContributionId id) {
        return "[data-row=" + id.value() + "]";
    }
}
