package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.uppsikt.Axe;

/**
 * Somebody who has a keyboard and nothing else. Wherever the focus comes on its way it must be
 * seen, not lie under anything, and be large enough to hit (WCAG 2.1.1, 2.4.7, 2.4.11, 2.5.8).
 */
final class Keyboard {
    private static final double CHOOSER_OPENS_IN_MILLIS = 15_000;
    private static final int FARTHEST = 400;
    private static final String FAULTS_OF_WHAT_HAS_FOCUS =
            """
            wanted => {
              const e = document.activeElement;
              if (!e || e === document.body) return {here: false, what: 'body', faults: []};
              const box = e.getBoundingClientRect(), style = getComputedStyle(e), faults = [];
              const ring = [e, e.closest('.row')].some(one => one
                  && getComputedStyle(one).outlineStyle !== 'none'
                  && parseFloat(getComputedStyle(one).outlineWidth) >= 2);
              if (!ring) faults.push('no ring');
              const head = document.querySelector('.top').getBoundingClientRect().bottom;
              const under = !e.closest('.top, .skip') && box.bottom <= head;
              if (under || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
                faults.push('out of sight');
              const hand = e.closest('label')?.getBoundingClientRect() ?? box;
              const inText = e.matches('a') && style.display === 'inline';
              if (!inText && (hand.height < 24 || hand.width < 24))
                faults.push('only ' + Math.round(hand.width) + ' x ' + Math.round(hand.height) + ' px');
              return {here: e === wanted, what: e.outerHTML.slice(0, 160), faults};
            }
            """;

    final Page page;
    private final Stage stage;
    private final List<String> hindrances = new ArrayList<>();

    private Keyboard(Stage stage, Page page) {
        this.stage = stage;
        this.page = page;
    }

    /** Somebody who is not signed in. */
    static Keyboard anybody(Stage stage, int width, List<String> complaints) {
        return new Keyboard(
                stage, stage.window(width, height(width), ColorScheme.LIGHT, complaints));
    }

    /** Somebody where their duties are, who may have signed in before. */
    static Keyboard signedIn(Stage stage, String username, int width, List<String> complaints) {
        return new Keyboard(
                stage,
                stage.signedIn(username, width, height(width), ColorScheme.LIGHT, complaints));
    }

    private static int height(int width) {
        return width < 500 ? 740 : 900;
    }

    Keyboard signIn(String username) {
        go("/logga-in");
        // The browser gives the field the focus when it draws the page, which may be after it is
        // loaded.
        at(page.locator("#anvandarnamn"));
        page.keyboard().type(username);
        press("Tab");
        page.keyboard().type("uppsikt");
        press("Enter");
        page.waitForURL(reached -> !reached.contains("/logga-in"));
        Stage.isNoFault(page);
        return this;
    }

    /** As one writes an address where the browser takes it. */
    void go(String address) {
        page.navigate(stage.address + address);
    }

    /** Walks with Tab until it is there. */
    Keyboard to(Locator target) {
        return walk("Tab", target);
    }

    /** Walks back. */
    Keyboard backTo(Locator target) {
        return walk("Shift+Tab", target);
    }

    private Keyboard walk(String key, Locator target) {
        ElementHandle wanted = target.first().elementHandle();
        for (int steps = 0; steps < FARTHEST; steps++) {
            if (arrived(wanted)) {
                return this;
            }
            press(key);
        }
        throw new AssertionError("cannot be reached by " + key + ": " + target);
    }

    private boolean arrived(ElementHandle wanted) {
        Map<?, ?> found = (Map<?, ?>) page.evaluate(FAULTS_OF_WHAT_HAS_FOCUS, wanted);
        for (Object fault : (List<?>) Objects.requireNonNull(found.get("faults"))) {
            hindrances.add(page.url() + " " + fault + ": " + found.get("what"));
        }
        return Boolean.TRUE.equals(found.get("here"));
    }

    /** Walks there and presses Enter. */
    Keyboard enter(Locator target) {
        return to(target).press("Enter");
    }

    /**
     * Presses a button that sends its form, and waits for the page that answers: where the focus is
     * on the same button before and after, it does not tell which of the two pages is there.
     */
    Keyboard send(Locator button) {
        return to(button).leave("Enter");
    }

    /** Presses what leads to another page, and waits for that. */
    Keyboard leave(String key) {
        page.evaluate("() => { window.left = true }");
        press(key);
        Stage.until(page, "!window.left && document.readyState === 'complete'");
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /**
     * What the browser opens at a field for files. A browser that is busy drawing may let the first
     * press pass; a person presses again.
     */
    FileChooser chooser() {
        var patience = new Page.WaitForFileChooserOptions().setTimeout(CHOOSER_OPENS_IN_MILLIS);
        try {
            return page.waitForFileChooser(patience, () -> press("Space"));
        } catch (TimeoutError passed) {
            return page.waitForFileChooser(patience, () -> press("Space"));
        }
    }

    /** Writes in a field instead of what it held. */
    Keyboard write(Locator field, String text) {
        to(field).press("Control+a");
        page.keyboard().type(text);
        return this;
    }

    /** A date, part by part, in the order that this browser asks for them. */
    Keyboard write(Locator field, LocalDate day) {
        to(field);
        for (String order : List.of("MMddyyyy", "yyyyMMdd", "ddMMyyyy")) {
            press("Control+a");
            page.keyboard().type(DateTimeFormatter.ofPattern(order).format(day));
            if (field.inputValue().equals(day.toString())) {
                return this;
            }
            field.focus();
        }
        throw new AssertionError("the date cannot be written: " + field.inputValue());
    }

    /** Chooses in a list by its first letters. */
    Keyboard choose(Locator list, String words) {
        to(list);
        page.keyboard().type(words);
        assertThat(list.locator("option:checked")).containsText(words);
        return this;
    }

    /** The focus is where a person expects it now, and is seen there. */
    Keyboard at(Locator expected) {
        assertThat(expected).isFocused();
        arrived(expected.elementHandle());
        return this;
    }

    Locator main(String selector) {
        return page.locator("main " + selector);
    }

    Locator button(String words) {
        return page.locator("main .button", new Page.LocatorOptions().setHasText(words)).first();
    }

    Locator link(String words) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(words)).first();
    }

    Locator heading() {
        return page.locator("main h1");
    }

    /** Looks at the page as it is now; in the dark only colours differ. */
    Keyboard look() {
        hindrances.addAll(Stage.hindrances(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        hindrances.addAll(Axe.violations(page, List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (((Number) over).intValue() > 0) {
            hindrances.add(page.url() + " is too wide by " + over + " px");
        }
        return this;
    }

    /** Nothing stood in the way, anywhere. */
    void foundNoHindrance() {
        assertThat(hindrances.stream().distinct()).isEmpty();
    }
}
