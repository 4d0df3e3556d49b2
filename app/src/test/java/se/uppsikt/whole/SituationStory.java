package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;

/**
 * What a municipality meets: something is written, whoever would meet it finds it in the list and
 * goes the quickest way that the page leads to.
 */
abstract class SituationStory {
    static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    static final LocatorAssertions.IsVisibleOptions PART =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    final Stage stage = Stage.open();
    final Records records = stage.ask(Records.class);
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Page> people = new HashMap<>();
    private final Map<DemoPage, String> posts = new EnumMap<>(DemoPage.class);
    private @Nullable Page bystander;

    /** Of nothing but a refusal, which is an answer too. */
    @AfterEach
    void theBrowserComplainedOfNothing() {
        assertThat(complaints).allMatch(said -> said.contains("409"));
    }

    ContributionId comment(DemoPage on, Citizen who, String words) {
        return kept(on, stage.sandbox.comment(post(on), who, words));
    }

    ContributionId message(DemoPage to, Citizen who, String words, byte @Nullable [] picture) {
        ContributionId id = kept(to, stage.sandbox.message(to.id(), who, words, picture));
        if (picture != null) {
            eventually(() -> hasItsPicture(id));
        }
        return id;
    }

    /**
     * The bytes are fetched after the words are kept; a page opened before shows that they come.
     */
    private boolean hasItsPicture(ContributionId id) {
        return records.kept(id).versions().getLast().media().stream()
                .allMatch(each -> each.state() == Version.State.KEPT);
    }

    String post(DemoPage on) {
        return posts.computeIfAbsent(
                on, page -> stage.sandbox.postAsPage(page.id(), "Det här händer i veckan"));
    }

    ContributionId kept(DemoPage on, String name) {
        return await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> byName(on, name), Optional::isPresent)
                .orElseThrow()
                .id();
    }

    static void eventually(Callable<Boolean> question) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(question);
    }

    private Optional<Contribution> byName(DemoPage on, String name) {
        return records.byKey(
                stage.ask(Accounts.class)
                        .byPlatformId(Platform.FACEBOOK, on.id())
                        .orElseThrow()
                        .id(),
                new PlatformKey(name));
    }

    /** Somebody in the window they have, at an address. */
    Page at(String who, String address) {
        Page page =
                people.computeIfAbsent(
                        who, one -> stage.signedIn(one, 1440, 900, ColorScheme.LIGHT, complaints));
        page.navigate(stage.address + address);
        return page;
    }

    /** Found in the list by whoever meets it, with what the row says, and opened there. */
    Page opens(String who, ContributionId id, String... rowSays) {
        return opened(at(who, "/inkorg?sok=" + searched(id)), row(id), rowSays);
    }

    /** The same, of what stands before all that waits, whatever is due. */
    Page opensFirst(String who, ContributionId id, String... rowSays) {
        return opened(at(who, "/inkorg"), "#forst " + row(id), rowSays);
    }

    private static Page opened(Page page, String where, String... rowSays) {
        Locator row = page.locator(where);
        for (String words : rowSays) {
            assertThat(row).containsText(words);
        }
        row.locator("a").first().click();
        assertThat(page.locator("section.moderation")).isVisible(PART);
        return page;
    }

    /** For whoever is not to read it there is nothing, neither in the list nor at its address. */
    void isNothingFor(String who, ContributionId id) {
        Page page = at(who, "/inkorg?sok=" + searched(id));
        assertThat(page.locator("#efter")).isVisible();
        assertThat(page.locator(row(id))).hasCount(0);
        assertThat(
                        Objects.requireNonNull(
                                        page.request().get(stage.address + "/inkorg/" + id.value()))
                                .status())
                .isEqualTo(404);
    }

    private static String row(ContributionId id) {
        return "[data-row='" + id.value() + "']";
    }

    private String searched(ContributionId id) {
        String text = Objects.requireNonNull(records.contribution(id).text());
        return URLEncoder.encode(text.replaceAll("[^\\p{L}\\p{N}]+", " "), StandardCharsets.UTF_8);
    }

    /** The page as anybody sees it on the platform. */
    Locator platform(DemoPage of) {
        if (bystander == null) {
            bystander = stage.window(1100, 900, ColorScheme.LIGHT, complaints);
        }
        bystander.navigate(stage.sandbox.address() + "/sida/" + of.id() + "?som=amina");
        return bystander.locator("body");
    }

    /** The words of what was done, in the order of the ledger. */
    List<String> deeds(ContributionId id) {
        return records.kept(id).ledger().stream().map(LedgerEntry::event).toList();
    }

    static Locator moderation(Page page) {
        return page.locator("section.moderation");
    }

    /** No rule points at anything, so whoever wants to take it away opens the form with its key. */
    static void unfolds(Page page) {
        assertThat(moderation(page)).isVisible(PART);
        page.keyboard().press("h");
        assertThat(moderation(page).locator("#mod-grund")).isFocused();
    }

    /** The ground and the motive of whoever judges, in the form. */
    static void judged(Page page, String ground, String motive) {
        moderation(page).locator("#mod-grund").selectOption(ground);
        moderation(page).locator("#mod-motiv").fill(motive);
    }

    static void refuses(Page page, String words) {
        assertThat(moderation(page).locator(".objections")).containsText(words);
    }
}
