package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.BrowserTest;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/**
 * Whoever is refused on a phone sees it at once, in the panel they were in, with or without
 * scripts.
 */
@BrowserTest
class RefusalIsSeenOnAPhoneTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final String QUESTION = "Har ni öppet på annandagen?";
    private static final String BEFORE = "a.left < b.left || a.top < b.top";
    private final Stage stage = Stage.open();

    @BeforeEach
    void someoneHasWritten() {
        String post = stage.sandbox.postAsPage(DemoPage.LIBRARY.id(), "Öppettider i jul");
        stage.sandbox.comment(post, Citizen.HELMI, QUESTION);
    }

    @ParameterizedTest
    @CsvSource({
        "svara, Skriv ett svar först, true",
        "hanvisa, Välj vart du hänvisar, true",
        "klar, Välj varför, true",
        "svara, Skriv ett svar först, false",
        "hanvisa, Välj vart du hänvisar, false",
        "klar, Välj varför, false"
    })
    void theRefusalIsInSight(String act, String sentence, boolean scripts) {
        boolean answer = act.equals("svara");
        Page page = answer ? phone(scripts) : toActs(phone(scripts));
        Locator panel = page.locator("#" + act);
        if (!answer) {
            panel.locator("summary").click();
        }
        panel.locator("form .buttons button").first().click();
        Locator refusal = page.locator("#" + act + " .objections");
        assertThat(refusal).containsText(sentence);
        assertThat(refusal).isInViewport();
        if (scripts) {
            assertThat(refusal).isFocused();
        }
        if (!answer) {
            assertThat(page.locator(".to-acts")).isHidden();
            page.locator(".acts-part .back").click();
        }
        assertThat(page.locator(".conversation h1")).isVisible();
        assertThat(page.locator("#gora")).isHidden();
    }

    @Test
    void whatIsAnsweredStaysInSightWhileTheAnswerIsWritten() {
        Page page = phone(true);
        page.fill("#text", "Ja.\n\nOch på nyårsafton.\n\nVälkommen!");
        assertThat(page.locator("#vald .text")).isInViewport();
        assertThat(page.locator("#svara .button.primary")).isInViewport();
        Stage.until(page, stands("#vald .text", "a.top < b.top", ".answering"));
    }

    /** S11: with what to do about the danger, and the word that it is done, beside it. */
    @Test
    void whatMayBeDangerStaysInSightWhileItIsAnswered() {
        String post = stage.sandbox.postAsPage(DemoPage.LIBRARY.id(), "Läsecirkel");
        stage.sandbox.comment(post, Citizen.HELMI, "Det brinner i läsecirkeln nu");
        Page page = stage.signedIn("johan.alm", 360, 740, ColorScheme.LIGHT, new ArrayList<>());
        Locator row =
                page.locator(".row", new Page.LocatorOptions().setHasText("i läsecirkeln")).first();
        assertThat(row).isVisible(SOON);
        row.locator("a").click();
        Locator written = page.locator("#vald .text");
        Locator done = page.locator(".danger-note button[value=EMERGENCY_CALLED]");
        assertThat(done).isInViewport();
        assertThat(written).isInViewport();

        page.fill("#text", "Brandkåren är på väg.");
        assertThat(written).isInViewport();
        assertThat(page.locator(".danger-note")).containsText("Ring 112 nu");
        assertThat(page.locator("#svarsform button[value=EMERGENCY_CALLED]")).isInViewport();
        assertThat(done).isHidden();
        Stage.until(page, stands("#vald .text", "a.top < b.top", ".answering"));
        done = page.locator("#svarsform button[value=EMERGENCY_CALLED]");
        done.click();
        page.navigate(stage.address + "/inkorg");
        assertThat(page.locator("#forst").getByText("i läsecirkeln")).hasCount(0);
    }

    @Test
    void moderationIsRefusedInSwedishWhereTheHandIsAndNothingTypedIsLost() {
        Page page = toActs(phone(true));
        Locator moderation = page.locator("section.moderation");
        moderation.locator("summary").first().click();
        moderation.locator("#mod-motiv").fill("kort");
        moderation.locator("button.hide").click();
        assertThat(moderation.locator(".objections")).containsText("Välj en av grunderna");
        assertThat(moderation.locator(".objections")).isFocused();
        assertThat(moderation.locator(".objections")).isInViewport();
        assertThat(moderation.locator("#mod-motiv")).hasValue("kort");
    }

    @Test
    void whereTheLawDemandsRemovalItsBeginningComesFirst() {
        Page page = toActs(phone(true));
        Locator moderation = page.locator("section.moderation");
        moderation.locator("summary").first().click();
        Stage.until(page, stands("section.moderation .hide", BEFORE, "section.moderation .begin"));
        moderation.locator("#mod-grund").selectOption("olaga-hot");
        assertThat(moderation.locator(".only-obvious")).isVisible();
        assertThat(moderation.locator(".only-opinion")).isVisible();
        Stage.until(page, stands("section.moderation .hide", BEFORE, "section.moderation .begin"));
        moderation.locator("input[name=uppenbart]").check();
        assertThat(moderation.locator(".only-opinion")).isHidden();
        Stage.until(page, stands("section.moderation .begin", BEFORE, "section.moderation .hide"));
    }

    @Test
    void aLongAnswerIsTakenWholeAndCountedWithItsSignature() {
        Page page = phone(true);
        page.fill("#text", "a".repeat(10_000));
        assertThat((String) page.inputValue("#text")).hasSize(10_000);
        assertThat(page.locator("#langd")).containsText("tecken för långt, med underskriften");
        String over = page.locator("#langd").innerText().replaceAll("\\D.*", "");
        page.locator("#svara .button.primary").click();
        assertThat(page.locator("#svara .objections")).containsText(over + " tecken för långt");
        assertThat(page.inputValue("#text")).hasSize(10_000);
        page.fill("#text", "Ja.");
        assertThat(page.locator("#langd")).containsText("tecken kvar");
    }

    /**
     * Asked until it is so: what is measured may just then be put anew in its place. Only one of
     * each is there, and seen.
     */
    private static String stands(String first, String how, String second) {
        return """
               (() => {
                 const all = [...document.querySelectorAll('%1$s')], others = [...document.querySelectorAll('%2$s')];
                 if (all.length !== 1 || others.length !== 1) return false;
                 const a = all[0].getBoundingClientRect(), b = others[0].getBoundingClientRect();
                 return a.width > 0 && b.width > 0 && (%3$s);
               })()"""
                .formatted(first, second, how);
    }

    private static Page toActs(Page page) {
        page.locator(".to-acts a").click();
        assertThat(page.locator("#gora")).isVisible();
        return page;
    }

    /** The item opened on a phone. */
    private Page phone(boolean scripts) {
        Page page =
                scripts
                        ? stage.signedIn(
                                "johan.alm", 360, 740, ColorScheme.LIGHT, new ArrayList<>())
                        : stage.withoutScripts("johan.alm");
        page.setViewportSize(360, 740);
        Locator row = page.locator(".row", new Page.LocatorOptions().setHasText(QUESTION)).first();
        if (scripts) {
            assertThat(row).isVisible(SOON);
        } else {
            for (int tries = 0; tries < 60 && row.count() == 0; tries++) {
                page.waitForTimeout(500);
                page.reload();
            }
        }
        row.locator("a").click();
        assertThat(page.locator("#vald")).containsText(QUESTION);
        return page;
    }
}
