package se.uppsikt;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Closes every window when its test is over: one that is left open goes on drawing all that happens
 * in the tests after it.
 */
final class OpenWindows implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        List.copyOf(Chromium.browser().contexts()).forEach(BrowserContext::close);
    }
}
