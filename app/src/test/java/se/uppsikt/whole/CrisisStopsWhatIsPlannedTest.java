package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.BrowserTest;
import se.uppsikt.Proves;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/**
 * A water main breaks: what is planned stays in the house, what four hundred people ask is urgent
 * and everybody is shown the way to the municipality's own page, until it is over.
 */
@BrowserTest
@Proves("C1")
class CrisisStopsWhatIsPlannedTest {
    private static final int ASKED = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final Pattern DRAFT = Pattern.compile(".*/publicering/[0-9a-f-]{36}");

    private final Stage stage = Stage.with();
    private final List<String> complaints = new ArrayList<>();
    private final String planned =
            "Sagostund på stadsbiblioteket i Örebro kommun, " + UUID.randomUUID() + ".";

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void nothingPlannedGoesOutAndWhatIsAskedIsUrgent() {
        Page johan = signedIn("johan.alm", 1440, ColorScheme.LIGHT);
        Page peter = signedIn("peter.storm", 390, ColorScheme.DARK);
        planned(johan);

        started(peter);
        told(johan);
        asked(johan);
        nothingGoesOut(johan);
        ended(peter);
        letOut(johan);

        assertThat(complaints).as("beside the one refusal").hasSize(1);
    }

    private Page signedIn(String who, int width, ColorScheme scheme) {
        return stage.signedIn(who, width, 900, scheme, complaints);
    }

    private void planned(Page johan) {
        johan.navigate(stage.address + "/publicering");
        johan.getByText("Skriv ett inlägg").click();
        johan.waitForURL(DRAFT);
        johan.locator("#text").fill(planned);
        johan.locator(".target label")
                .filter(new Locator.FilterOptions().setHasText("Örebro stadsbibliotek på Facebook"))
                .locator("input[name=konto]")
                .check();
        johan.locator("#dag").fill(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        johan.locator("#klockan").fill("10:00");
        assertThat(johan.locator("#grind")).containsText("Inget saknas", IN_TIME);
        johan.locator("#grind button.primary").click();
        assertThat(johan.locator(".page-head .chip")).hasText("Planerat");
    }

    private void started(Page peter) {
        peter.navigate(stage.address + "/kris");
        assertThat(peter.locator("main")).containsText("Inget krisläge pågår");
        peter.locator("#vad").fill("Vattenläcka i centrum");
        peter.getByText("Starta krisläge").press("Enter");
        assertThat(peter.locator(".alert-strip")).containsText("Vattenläcka i centrum");
        assertThat(peter.locator(".alert-strip")).containsText("019-21 10 00");
        assertThat(peter.locator("main")).containsText("Stoppade");
        assertThat(Stage.hindrances(peter)).isEmpty();
        Stage.picture(peter, "kris-telefon");
    }

    /** Whoever plans sees that it will not go out. */
    private void told(Page johan) {
        johan.reload();
        assertThat(johan.locator("main .notice"))
                .containsText("Krisläget stoppar det som är planerat: Vattenläcka i centrum.");
    }

    /** In an hour; the first answer to each is due within one. */
    private void asked(Page johan) {
        String post =
                stage.sandbox.postAsPage(DemoPage.LIBRARY.id(), "Biblioteket är stängt i dag.");
        for (int n = 0; n < ASKED; n++) {
            Citizen who = Citizen.values()[n % Citizen.values().length];
            stage.sandbox.comment(post, who, "När kommer vattnet tillbaka på gata " + n + "?");
        }
        await().atMost(PATIENCE).until(() -> urgent() >= ASKED);
        johan.navigate(stage.address + "/inkorg");
        assertThat(johan.locator(".alert-strip")).containsText("Vattenläcka i centrum");
        assertThat(johan.locator("#rader")).containsText("vattnet tillbaka");
        assertThat(johan.locator("#rader")).containsText("akut, senast i dag");
        assertThat(Stage.hindrances(johan)).isEmpty();
        Stage.picture(johan, "kris-inkorg");
    }

    private int urgent() {
        return stage.ask(JdbcClient.class)
                .sql(
                        """
                        select count(*) from inbox.item
                        where due <= started_at + interval '60 minutes'
                        """)
                .query(Integer.class)
                .single();
    }

    /** Its time comes while the crisis goes on. */
    private void nothingGoesOut(Page johan) {
        JdbcClient database = stage.ask(JdbcClient.class);
        database.sql("update platforms.publication set due = now() where settled_at is null")
                .update();
        database.sql(
                        """
                        update scheduled_tasks set execution_time = now()
                        where exists (select from platforms.publication p
                            where p.settled_at is null and task_instance like p.id || '%')
                        """)
                .update();
        await().atMost(PATIENCE).until(this::waitsForSomebody);
        assertThat(stage.sandbox.wall(DemoPage.LIBRARY.id()).posts(planned)).isEmpty();
        johan.navigate(stage.address + "/kris");
        assertThat(johan.locator("main")).containsText("Väntar på att någon bestämmer");
        johan.locator("[name=inlagg]").first().check();
        johan.getByText("Låt de valda gå ut nu").click();
        assertThat(johan.locator(".objections")).containsText("stoppar ännu");
    }

    private boolean waitsForSomebody() {
        return stage.ask(JdbcClient.class)
                        .sql("select count(*) from platforms.publication where state = 'OVERDUE'")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private void ended(Page peter) {
        peter.navigate(stage.address + "/kris");
        peter.locator("#skal").fill("Läckan är lagad");
        peter.getByText("Avsluta krisläget").press("Enter");
        assertThat(peter.locator("main")).containsText("Inget krisläge pågår");
        assertThat(peter.locator(".alert-strip")).hasCount(0);
        assertThat(stage.sandbox.wall(DemoPage.LIBRARY.id()).posts(planned)).isEmpty();
    }

    private void letOut(Page johan) {
        johan.navigate(stage.address + "/kris");
        johan.locator("[name=inlagg]").first().check();
        johan.getByText("Låt de valda gå ut nu").click();
        assertThat(johan.locator("main").getByText("Väntar på att någon bestämmer")).hasCount(0);
        await().atMost(PATIENCE)
                .until(() -> stage.sandbox.wall(DemoPage.LIBRARY.id()).posts(planned).size() == 1);
        Locator before = johan.locator("main tbody tr");
        assertThat(before).isVisible(SOON);
        assertThat(before).containsText("Läckan är lagad");
    }
}
