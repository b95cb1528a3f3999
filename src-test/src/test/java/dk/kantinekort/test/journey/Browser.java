package dk.kantinekort.test.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** A Chromium window of one width. Every page shown to it is examined for accessibility and kept as a picture. */
final class Browser implements AutoCloseable {

    private static final int HEIGHT = 900;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Playwright playwright = Playwright.create();
    private final Page page;
    private final int width;
    private int pictures;

    Browser(int width) {
        this.width = width;
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("chromium")))
                .setArgs(List.of("--no-sandbox"));
        BrowserContext context = playwright
                .chromium()
                .launch(options)
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setLocale("da-DK"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
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
        playwright.close();
    }
}
