package dk.kantinekort.test.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** A Chromium window of one width. Every page shown to it is examined for accessibility and kept as a picture. */
final class Browser implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int HEIGHT = 900;
    private static final int NARROW = 320;
    private static final List<Integer> BOTH_WIDTHS = List.of(Journeys.PHONE, Journeys.DESK);

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

    /** As {@link #examine}, on a phone and at a desk. */
    void examineAtBothWidths(String name) {
        for (int each : BOTH_WIDTHS) {
            page.setViewportSize(each, HEIGHT);
            examine(name, each);
        }
    }

    /** As {@link #examine}; what is seen on a phone is seen on the narrowest one as well. */
    void examineNarrow(String name) {
        examine(name, width);
        if (width == Journeys.PHONE) {
            page.setViewportSize(NARROW, HEIGHT);
            examine(name, NARROW);
            page.setViewportSize(width, HEIGHT);
        }
    }

    /** Keeps a picture of the page, and requires it to be accessible and no wider than the window. */
    void examine(String name) {
        examine(name, width);
    }

    private void examine(String name, int width) {
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
