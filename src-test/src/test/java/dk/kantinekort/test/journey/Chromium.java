package dk.kantinekort.test.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** The machine's Chromium, started once for all journeys, since that costs more than most of them. Each window is a profile of its own. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final int HEIGHT = 900;

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser browser;

    private Chromium() {}

    static BrowserContext profile(int width) {
        if (browser == null) {
            playwright = Playwright.create();
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("chromium")))
                            .setArgs(ARGUMENTS));
        }
        return browser.newContext(
                new NewContextOptions().setViewportSize(width, HEIGHT).setLocale("da-DK"));
    }

    static void stop() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            browser = null;
        }
    }
}
