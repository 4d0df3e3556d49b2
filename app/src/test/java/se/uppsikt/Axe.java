package se.uppsikt;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The accessibility checker axe, put into a page once and asked many times; the library's own
 * builder does that each time, and opens a window more to sum up.
 */
public final class Axe {
    /** Against what a page is held by law: WCAG 2.1 AA. */
    public static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /**
     * Most of its time axe reads colours, of which a page has a dozen and asks thousands of times.
     * What a colour's words mean is kept; what stands on what is judged each time.
     */
    private static final String COLOURS_READ_ONCE =
            """
            {
              const colour = axe.commons.color.Color.prototype, read = colour.parseString, known = new Map();
              colour.parseString = function (words) {
                const parts = known.get(words);
                if (parts) [this.r, this.g, this.b, this.alpha] = parts;
                else {
                  read.call(this, words);
                  known.set(words, [this.r, this.g, this.b, this.alpha]);
                }
                return this;
              };
            }
            void 0;
            """;

    private static final String AXE = library() + COLOURS_READ_ONCE;

    /**
     * What moves comes to rest first: a row that arrives while the theme is changed for the look
     * has colours for a moment that nobody's page has.
     */
    private static final String VIOLATIONS =
            """
            tags => Promise.allSettled(document.getAnimations()
                    .filter(one => Number.isFinite(one.effect?.getComputedTiming().endTime))
                    .map(one => one.finished))
                .then(() => axe.run(document, {runOnly: tags, resultTypes: ['violations'],
                    rules: {'label-content-name-mismatch': {enabled: tags.length > 1}}}))
                .then(all => all.violations.map(rule => rule.id + ': ' + rule.help + ' '
                    + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))
            """;

    private Axe() {}

    /** What breaks the rules of these tags, as readable lines; empty when the page is clean. */
    public static List<String> violations(Page page, List<String> tags) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(VIOLATIONS, tags))
                .stream().map(line -> page.url() + " " + line).toList();
    }

    private static String library() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
