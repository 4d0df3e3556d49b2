package se.uppsikt.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;

/**
 * One rule profile and one organisation file make it another municipality's own (R4): the same
 * story, told by its people under its rules, with the same program.
 */
@BrowserTest
class AnotherMunicipalityTest extends LawfulWay {
    private static final Stage STAGE =
            Stage.with(
                    "--uppsikt.profile=classpath:profiles/bjorkvika.yaml",
                    "--uppsikt.organisation=classpath:profiles/bjorkvika-organisation.yaml",
                    "--uppsikt.accounts=classpath:profiles/bjorkvika-konton.yaml");

    AnotherMunicipalityTest() {
        super(STAGE, Town.BJORKVIKA);
    }

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @Test
    void itsPagesSpeakOfItAndOfNobodyElse() {
        Page reader = STAGE.signedIn("asta.lind", 1440, 900, ColorScheme.LIGHT, new ArrayList<>());
        for (String address :
                List.of(
                        "/riktlinjer",
                        "/konton",
                        "/konton/offentliga",
                        "/behorighet",
                        "/tillganglighet")) {
            reader.navigate(STAGE.address + address);
            assertThat(reader.locator("main").innerText())
                    .as(address)
                    .contains("Björkvika")
                    .doesNotContain("Örebro");
        }
        reader.navigate(STAGE.address + "/behorighet");
        assertThat(reader.locator("main").innerText())
                .contains("Kontaktcenter", "Kommunikation")
                .doesNotContain("Servicecenter", "Kommunikationsavdelningen");
        reader.navigate(STAGE.address + "/tillganglighet");
        assertThat(reader.locator("main").innerText()).contains("Ring Kontaktcenter på 0900-12 34");
        reader.navigate(STAGE.address + "/riktlinjer");
        assertThat(reader.locator("main").innerText())
                .doesNotContain("Servicecenter", "Kommunikationsavdelningen");
        assertThat(reader.locator("#S2").innerText()).contains("inom 4 timmar", "nästa arbetsdag");
        assertThat(reader.locator("#A1").innerText()).contains("var 6:e månad");
        assertThat(reader.locator("#K8").innerText()).contains("Facebook och LinkedIn");
    }
}
