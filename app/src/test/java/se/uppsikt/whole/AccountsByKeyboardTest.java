package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.uppsikt.BrowserTest;
import se.uppsikt.SettableClock;
import se.uppsikt.base.shared.SwedishTime;

/**
 * The life of accounts by keyboard alone, half of it on a phone: applied for, sent back, approved;
 * handed over for a week or a contest; confirmed, shown, closed.
 */
@BrowserTest
class AccountsByKeyboardTest {
    private static final int WIDE = 1440;
    private static final int PHONE = 360;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Stage stage = Stage.open();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void accountIsAppliedForSentBackMendedApprovedAndTakenIntoUse() {
        Keyboard school = Keyboard.signedIn(stage, "leila.amiri", PHONE, complaints);
        String account = begun(school);
        toldWhatIsMissing(school);
        planned(school);
        staffed(school);
        school.enter(school.button("Skicka in")).at(school.heading()).look();
        assertThat(school.main(".page-head")).containsText("Inskickad");

        Keyboard anna = Keyboard.signedIn(stage, "anna.berg", WIDE, complaints);
        sentBack(anna, account);
        school.go(account + "/ansokan");
        school.look();
        school.enter(school.main(".notice a[href='#UPKEEP']")).at(school.main("#UPKEEP"));
        assertThat(school.main("#UPKEEP"))
                .hasAccessibleDescription(Pattern.compile("Vem svarar på lovet"));
        school.write(school.main("#UPKEEP"), "Rektor svarar på loven.");
        school.enter(school.button("Skicka in")).at(school.heading());
        takenIntoUse(anna, account);
        clean(school, anna);
    }

    private String begun(Keyboard school) {
        school.enter(school.page.locator(".menu summary"));
        school.enter(school.page.locator(".menu a[href='/konton']"));
        school.page.waitForURL("**/konton");
        school.look();
        school.enter(school.button("Ansök om ett konto"));
        school.page.waitForURL("**/konton/ansokan");
        school.write(school.main("#namn"), "Karolinskas skolbibliotek");
        school.choose(school.main("#plattform"), "Facebook");
        school.write(school.main("#adress"), "https://www.facebook.com/karolinskasskolbibliotek");
        school.look();
        school.enter(school.button("Börja ansökan"));
        school.page.waitForURL("**/konton/facebook-*/ansokan");
        school.at(school.heading());
        school.enter(school.main("details.notice summary")).look();
        String address = URI.create(school.page.url()).getPath();
        return address.substring(0, address.lastIndexOf('/'));
    }

    private static void toldWhatIsMissing(Keyboard school) {
        school.enter(school.button("Skicka in")).at(school.main(".objections")).look();
        assertThat(school.main(".objections")).containsText("minst 2 redaktörer");
        school.enter(school.main(".objections a.button")).at(school.main("#GUIDELINE"));
    }

    private static void planned(Keyboard school) {
        for (Locator box : school.main("fieldset input[type=checkbox]").all()) {
            school.to(box).press("Space");
            assertThat(box).isChecked();
        }
        for (Locator answer : school.main("section textarea:not(#PROFILE_TEXT)").all()) {
            school.write(answer, "Skolans redaktörer gör det varje vecka.");
        }
        school.backTo(school.main("#PROFILE_TEXT"));
        school.write(
                school.main("#PROFILE_TEXT"),
                "Skolbiblioteket på Karolinska gymnasiet, Örebro kommun."
                        + " Kommunens konton: https://www.orebro.se/socialamedier");
        Locator save = school.button("Spara utkastet");
        school.send(save).at(save);
        assertThat(school.main(".buttons:has(button[value=spara])")).containsText("nyss");
    }

    private static void staffed(Keyboard school) {
        Locator unsaved = school.main("#FREQUENCY");
        school.backTo(unsaved).write(unsaved, "Två inlägg i veckan.");
        Locator add = school.button("Lägg till redaktören");
        named(school, "Erik").send(add).at(add);
        school.backTo(school.main("#person"));
        named(school, "Leila").enter(add).at(school.main("#EDITORS"));
        assertThat(school.main("#EDITORS li")).hasCount(2);
        assertThat(unsaved).hasValue("Två inlägg i veckan.");
    }

    private static Keyboard named(Keyboard school, String editor) {
        school.choose(school.main("#person"), editor);
        return school.write(school.main("#kontakt"), "019-21 10 00");
    }

    private static void sentBack(Keyboard anna, String account) {
        anna.go("/konton");
        anna.enter(anna.main("a[href='" + account + "']"));
        anna.page.waitForURL("**" + account);
        anna.enter(anna.link("Ansökan, plan och redaktörer"));
        anna.page.waitForURL("**/ansokan");
        anna.look();
        Locator back = anna.button("Sänd tillbaka");
        anna.enter(back).at(anna.main(".objections"));
        anna.enter(anna.main("#punkt-UPKEEP summary")).press("Tab");
        anna.at(anna.main("#skal-UPKEEP"));
        anna.write(anna.main("#skal-UPKEEP"), "Vem svarar på lovet?").look();
        anna.enter(back).at(anna.heading());
        assertThat(anna.main(".page-head")).containsText("Återsänd");
    }

    private static void takenIntoUse(Keyboard anna, String account) {
        anna.go(account + "/ansokan");
        anna.enter(anna.button("Godkänn kontot")).at(anna.heading());
        assertThat(anna.main(".page-head")).containsText("Godkänd");
        anna.backTo(anna.main(".crumbs a[href='" + account + "']")).press("Enter");
        anna.page.waitForURL("**" + account);
        Locator use = anna.button("Ta kontot i bruk");
        anna.enter(use).at(anna.main(".objections"));
        anna.enter(anna.main(".objections a.button")).at(anna.main("#id"));
        anna.write(anna.main("#id"), "110200300400077").look();
        Locator save = anna.button("Spara");
        anna.send(save).at(save);
        anna.enter(use).at(anna.heading());
        assertThat(anna.main(".page-head")).containsText("Aktivt");
        anna.enter(anna.button("Avsluta kontot")).at(anna.heading());
        assertThat(anna.main(".page-head")).containsText("Avslutat");
    }

    @Test
    void relayHostTakesOverAndLosesTheRightWhenTheWeekIsOver() {
        Keyboard erik = Keyboard.signedIn(stage, "erik.sand", PHONE, complaints);
        erik.enter(erik.page.locator(".menu summary"));
        erik.enter(erik.page.locator(".menu a[href='/konton']"));
        erik.page.waitForURL("**/konton");
        erik.enter(erik.main("a[href='/konton/instagram-orebrokommun']"));
        erik.page.waitForURL("**/instagram-orebrokommun");
        assertThat(erik.main(".facts")).containsText("svara");
        Locator list = erik.button("Överlämningslistan");
        assertThat(list).isVisible();
        erik.look();
        erik.enter(list);
        erik.page.waitForURL("**/overlamning/**");
        erik.look();
        erik.enter(erik.button("Vi har läst listan")).at(erik.main("#tagen")).look();
        assertThat(erik.main("#tagen")).containsText("Erik Sand");

        SettableClock clock = stage.ask(SettableClock.class);
        ZonedDateTime now = SwedishTime.civil(clock.instant());
        ZonedDateTime monday =
                now.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        try {
            clock.set(monday.plusMinutes(1).toInstant());
            erik.go("/konton/instagram-orebrokommun");
            assertThat(erik.main(".facts")).containsText("Ingenting ännu");
            assertThat(erik.main(".facts")).containsText("sköts kontot av Örebro stadsbibliotek");
            erik.go("/inkorg/overlamning/instagram-orebrokommun");
            erik.at(erik.main(".objections")).look();
            assertThat(erik.main(".objections")).containsText("Be Kommunikationsavdelningen");
        } finally {
            clock.run();
        }
        clean(erik);
    }

    @Test
    void contestGetsAccessForSomeDaysAndItIsTakenBack() {
        LocalDate today = SwedishTime.day(stage.ask(SettableClock.class).instant());
        Keyboard anna = Keyboard.signedIn(stage, "anna.berg", WIDE, complaints);
        anna.go("/konton/instagram-orebrokommun/turer");
        Stage.picture(anna.page, "turer");
        anna.go("/konton/facebook-orebrokommun");
        assertThat(anna.button("Planera och ändra")).isVisible();
        anna.enter(anna.button("Planera och ändra"));
        anna.page.waitForURL("**/turer");
        anna.look();
        anna.choose(anna.main("#verksamhet"), "Karolinska");
        anna.write(anna.main("#till-vad"), "Skolans fototävling");
        anna.write(anna.main("#fran"), today);
        anna.write(anna.main("#till"), today.minusDays(1));
        anna.enter(anna.button("Ge behörighet")).at(anna.main(".objections")).look();
        assertThat(anna.main("#till-vad")).hasValue("Skolans fototävling");
        anna.write(anna.main("#till"), today.plusDays(3));
        anna.enter(anna.button("Ge behörighet")).at(anna.main("#turer"));
        assertThat(anna.main("#turer")).containsText("Skolans fototävling");

        Keyboard erik = Keyboard.signedIn(stage, "erik.sand", PHONE, complaints);
        erik.go("/konton/facebook-orebrokommun");
        assertThat(erik.main(".facts")).containsText("svara");
        anna.enter(anna.button("Återkalla")).at(anna.main("#turer"));
        erik.go("/konton/facebook-orebrokommun");
        assertThat(erik.main(".facts")).containsText("Ingenting ännu");
        clean(anna, erik);
    }

    @Test
    void accountIsConfirmedAndNeitherConfirmedNorClosedTooEarly() {
        Keyboard leila = Keyboard.signedIn(stage, "leila.amiri", PHONE, complaints);
        leila.go("/konton/facebook-karolinskagymnasiet");
        Locator confirm = leila.button("Kontot behövs och planen stämmer");
        leila.send(confirm).at(confirm).look();

        Keyboard david = Keyboard.signedIn(stage, "david.lund", WIDE, complaints);
        david.go("/konton/instagram-tborebro");
        david.enter(david.button("Kontot behövs")).at(david.main(".objections")).look();
        assertThat(david.main(".objections")).containsText("minst 2 redaktörer");

        Keyboard johan = Keyboard.signedIn(stage, "johan.alm", WIDE, complaints);
        assertThat(johan.page.locator(".row").first()).isVisible(SOON);
        david.go("/konton/facebook-orebrostadsbibliotek");
        david.enter(david.button("Avsluta kontot")).at(david.main(".objections")).look();
        assertThat(david.main(".objections")).containsText("Arkivet har inte kvitterat");
        assertThat(david.main(".page-head")).containsText("Aktivt");
        david.to(david.button("Till arkivet"));
        clean(leila, david);
    }

    @Test
    void pictureIsPutAndJudged() throws IOException {
        Keyboard anna = Keyboard.signedIn(stage, "anna.berg", PHONE, complaints);
        anna.go("/konton/facebook-orebrokommunteckensprak/bilder");
        anna.look();
        anna.to(anna.main("#bild"));
        FileChooser chooser = anna.chooser();
        chooser.setFiles(new FilePayload("profil.png", "image/png", png()));
        anna.write(anna.main("#beskrivning"), "Två händer som tecknar framför kommunvapnet");
        anna.enter(anna.button("Spara bilden")).at(anna.heading()).look();
        Locator picture = anna.main("section:has(img)").first();
        anna.enter(anna.button("Kommunvapnet är med")).at(picture).look();
        assertThat(picture).containsText("Bedömt");
        clean(anna);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** A refusal answers 409 or 403, which the browser tells of; nothing else is said. */
    private void clean(Keyboard... people) {
        for (Keyboard person : people) {
            person.foundNoHindrance();
        }
        assertThat(complaints).allMatch(said -> said.contains("409") || said.contains("403"));
    }
}
