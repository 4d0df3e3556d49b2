package se.uppsikt.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** With what a person gets around on a page. */
enum Hand {
    MOUSE(1440),
    KEYBOARD(390);

    private final int width;

    Hand(int width) {
        this.width = width;
    }

    /** How wide the window is that it is used in, in pixels. */
    int width() {
        return width;
    }

    void press(Locator what) {
        switch (this) {
            case MOUSE -> what.click();
            case KEYBOARD -> {
                what.focus();
                what.press("Enter");
            }
        }
    }

    void choose(Locator box) {
        if (!box.isChecked()) {
            tick(box);
        }
        assertThat(box).isChecked();
    }

    void tick(Locator box) {
        switch (this) {
            case MOUSE -> box.click();
            case KEYBOARD -> {
                box.focus();
                box.press("Space");
            }
        }
    }

    void open(Locator fold) {
        if (fold.getAttribute("open") == null) {
            press(fold.locator("summary"));
        }
    }
}
