package se.uppsikt.whole;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as it is seen in the smallest window with wide text (WCAG 1.4.10 and 1.4.12), and by
 * somebody whose computer allows a few colours of their own choice (1.4.1 and 1.4.11).
 */
final class Eyes {
    /** The widths of WCAG 1.4.12, by a sheet that the page's own policy does not stop. */
    private static final String WIDE_TEXT =
            """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
                p { margin-bottom: 2em !important }`);
              document.adoptedStyleSheets = [sheet];
            }
            """;

    private static final String ORDINARY_TEXT = "() => { document.adoptedStyleSheets = [] }";

    /**
     * Words outside the window or outside the control they stand on. What scrolls within the page,
     * what is there for screen readers only and what ends in an ellipsis are not cut; one sign of a
     * hundred marks is.
     */
    private static final String CUT =
            """
            () => {
              const found = [], range = document.createRange();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const text = walker.currentNode, e = text.parentElement;
                if (/\\p{M}{9}|\\u200D.{1,3}\\u200D.{1,3}\\u200D/u.test(text.data)) continue;
                if (!text.data.trim() || !e.checkVisibility({visibilityProperty: true})) continue;
                if (e.closest('.sr, .skip, .scroll, thead, .mark > .tip, option, script, style, textarea, .brand > .word')) continue;
                if ([...ancestors(e)].some(one => getComputedStyle(one).textOverflow === 'ellipsis')) continue;
                range.selectNodeContents(text);
                const box = range.getBoundingClientRect();
                if (box.width === 0) continue;
                const hand = e.closest('button, summary, .button, .chip')?.getBoundingClientRect();
                const cut = box.left < -1 || box.right > innerWidth + 1 || box.top + scrollY < -1
                  || hand && (box.left < hand.left - 1 || box.right > hand.right + 1 || box.top < hand.top - 1 || box.bottom > hand.bottom + 1);
                if (cut) found.push(text.data.trim().slice(0, 60));
              }
              return found.slice(0, 5);
              function* ancestors(e) { for (let one = e; one; one = one.parentElement) yield one; }
            }
            """;

    /** Shapes drawn with a ground of their own, in the order of the page: which are filled. */
    private static final String FILLED =
            """
            () => {
              const shapes = [], probe = document.createElement('i');
              document.body.append(probe);
              probe.style.forcedColorAdjust = 'none';
              const named = colour => { probe.style.color = colour; return getComputedStyle(probe).color };
              const grounds = ['Canvas', 'var(--paper)', 'var(--desk)', 'transparent'].map(named);
              for (const e of document.querySelectorAll('.mark, .chip, .clock, .live, .way li, .row, .entry.ours > .body')) {
                if (!e.checkVisibility()) continue;
                const style = getComputedStyle(e, '::before');
                if (style.content === 'none') continue;
                const filled = style.backgroundImage !== 'none' || !grounds.includes(style.backgroundColor);
                shapes.push((filled ? 'filled ' : 'empty ') + e.className);
              }
              probe.remove();
              return shapes;
            }
            """;

    /** What is chosen among its like, and looks as the others do but for its weight. */
    private static final String NOT_TOLD_APART =
            """
            () => {
              const look = e => {
                const style = getComputedStyle(e), before = getComputedStyle(e.closest('.row') ?? e, '::before');
                return ['borderTopColor', 'borderRightColor', 'borderBottomColor', 'borderLeftColor', 'borderBottomWidth',
                  'borderLeftWidth', 'backgroundColor', 'outlineStyle'].map(one => style[one]).join() + before.backgroundColor + before.content;
              };
              const found = [];
              for (const chosen of document.querySelectorAll('[aria-current], [aria-pressed=true]')) {
                const list = chosen.closest('ul, ol, nav, fieldset');
                const other = list && [...list.querySelectorAll(chosen.localName)].find(e =>
                  e !== chosen && e.checkVisibility() && !e.matches('[aria-current], [aria-pressed=true]'));
                if (other && chosen.checkVisibility() && look(other) === look(chosen)) found.push(chosen.outerHTML.slice(0, 120));
              }
              return found;
            }
            """;

    private Eyes() {}

    /** Leaves the page in its ordinary colours and with its ordinary text. */
    static void look(Page page, Map<String, String> found) {
        page.setViewportSize(320, 700);
        page.evaluate(WIDE_TEXT);
        tooWide(page, "320 with wide text").ifPresent(over -> found.put(over, ""));
        put(found, "320 with wide text cuts", list(page.evaluate(CUT)));
        page.evaluate(ORDINARY_TEXT);
        List<String> ordinary = list(page.evaluate(FILLED));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        put(found, "forced colours empty", emptied(ordinary, list(page.evaluate(FILLED))));
        put(found, "forced colours hide what is chosen", list(page.evaluate(NOT_TOLD_APART)));
        page.setViewportSize(1440, 900);
        put(found, "forced colours hide what is chosen", list(page.evaluate(NOT_TOLD_APART)));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    /** How much wider than its window the page is, if it is. */
    static Optional<String> tooWide(Page page, String how) {
        Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        return ((Number) over).intValue() > 0
                ? Optional.of(how + " is too wide by " + over + " px")
                : Optional.empty();
    }

    private static List<String> emptied(List<String> ordinary, List<String> forced) {
        List<String> emptied = new ArrayList<>();
        if (ordinary.size() != forced.size()) {
            return List.of("other shapes: " + ordinary.size() + ", then " + forced.size());
        }
        for (int i = 0; i < ordinary.size(); i++) {
            if (!ordinary.get(i).equals(forced.get(i))) {
                emptied.add(ordinary.get(i) + " became " + forced.get(i));
            }
        }
        return emptied;
    }

    private static void put(Map<String, String> found, String what, List<String> faults) {
        if (!faults.isEmpty()) {
            found.put(what, String.join("\n", faults));
        }
    }

    private static List<String> list(Object evaluated) {
        return ((List<?>) evaluated).stream().map(String::valueOf).toList();
    }
}
