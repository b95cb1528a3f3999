package dk.kantinekort.test.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Money that has not come in: a parent writes, support looks beside the payments and answers, the parent reads it. */
final class SupportJourney {

    private final String url;

    SupportJourney(String url) {
        this.url = url;
    }

    /** The parent is logged in. @return the case's number */
    String writeToSupport(Browser browser) {
        Payer citizen = new Payer(url, browser.page());
        citizen.open();
        citizen.link("Pengene er ikke gået ind?").click();
        citizen.heading("Pengene er ikke gået ind?");
        browser.examine("mangler");
        citizen.button("Send til supporten").click();
        assertThat(browser.page().locator(".error-summary")).isFocused();
        citizen.says("Vedhæft dokumentation for indbetalingen");
        browser.examine("mangler-fejl");
        fillIn(browser.page());
        citizen.button("Send til supporten").click();
        citizen.says("Sendt til supporten");
        browser.examine("sag");
        return browser.page().locator("dt:text-is('Sagens nummer') + dd").innerText();
    }

    private static void fillIn(Page page) {
        page.getByLabel("Fødselsdato").fill("1982-03-12");
        page.getByLabel("Beløb").fill("200");
        page.getByLabel("Dato for betalingen").fill(today(page));
        page.getByLabel("Hvad er der sket?").fill("Beløbet er hævet i min bank, men det står ikke på kontoen.");
        page.getByLabel("Dokumentation for indbetalingen").setInputFiles(bankStatement());
        page.getByLabel("Telefon").fill("12 34 56 78");
    }

    private static String today(Page page) {
        return page.evaluate("new Date().toISOString().substring(0, 10)").toString();
    }

    private static FilePayload bankStatement() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("bankudskrift.png", "image/png", png.toByteArray());
    }

    void answer(Browser browser, String number) {
        Payer staff = new Payer(url, browser.page());
        staff.go("/login/staff");
        staff.link("Birthe Sommer").click();
        staff.go("/admin/support");
        staff.heading("Support");
        browser.examine("support");
        staff.link(number).click();
        staff.says("Beløbet er hævet i min bank");
        staff.button("Send svar").click();
        assertThat(browser.page().locator(".error-summary")).isFocused();
        browser.examine("support-sag");
        browser.page().getByLabel("Svar til borgeren").fill("Pengene kom ind med det samme.");
        staff.button("Send svar").click();
        staff.says("Besvaret");
    }

    void readAnswer(Browser browser) {
        Payer citizen = new Payer(url, browser.page());
        browser.page().reload();
        citizen.says("Supportens svar");
        citizen.says("Pengene kom ind med det samme.");
        browser.examine("sag-besvaret");
    }
}
