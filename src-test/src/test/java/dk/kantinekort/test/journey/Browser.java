package dk.kantinekort.test.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A Chromium window of one width. Every page shown to it is examined for accessibility and kept as a picture. */
final class Browser implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final BrowserContext profile;
    private final Page page;
    private final int width;
    private int pictures;

    Browser(int width) {
        this.width = width;
        this.profile = Chromium.profile(width);
        profile.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = profile.newPage();
    }

    Page page() {
        return page;
    }

    /** Keeps a picture of the page, and requires it to be accessible and no wider than the window. */
    void examine(String name) {
        pictures++;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("screenshots"), width + "-" + pictures + "-" + name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("accessibility of %s at %d px", name, width)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits into %d px", name, width)
                .isEqualTo(true);
    }

    @Override
    public void close() {
        profile.close();
    }
}
