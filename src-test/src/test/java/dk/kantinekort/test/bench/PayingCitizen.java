package dk.kantinekort.test.bench;

import dk.kantinekort.test.client.Browser;
import dk.kantinekort.test.client.Page;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A citizen in a browser of their own, who pays each time another amount, so that no two payments are the same. */
final class PayingCitizen {

    private static final AtomicInteger KRONER = new AtomicInteger(10);
    private static final String EMAIL = "betaler@example.dk";

    private final Browser browser;

    PayingCitizen(String url, String name) {
        browser = new Browser(url);
        browser.logInAs(name);
    }

    /** @return false for one whose account is blocked */
    boolean mayPay() {
        return browser.open("/indbetal").html().contains("value=\"Næste\"");
    }

    Attempt pay() {
        String kroner = Integer.toString(KRONER.incrementAndGet());
        Page form = browser.open("/indbetal");
        Page summary = browser.press(form, "Næste", Map.of("email", EMAIL, "amount", kroner, "terms", "on"));
        long began = System.nanoTime();
        Page after = browser.press(summary, "Gå til betaling", Map.of());
        long told = System.nanoTime();
        Page balance = browser.open("/");
        long seen = System.nanoTime();
        Attempt.Kind kind = balance.heading().equals("Mine konti") ? kind(after, kroner) : Attempt.Kind.FAILED;
        return new Attempt(kind, (told - began) / 1_000_000, (seen - told) / 1_000_000);
    }

    private static Attempt.Kind kind(Page page, String kroner) {
        return switch (page.heading()) {
            case "Betaling gennemført" -> Attempt.Kind.PAID;
            case "Vi venter på svar" -> Attempt.Kind.WAITING;
            case "Indbetal" -> isRefused(page, kroner) ? Attempt.Kind.REFUSED : Attempt.Kind.FAILED;
            default -> Attempt.Kind.FAILED;
        };
    }

    private static boolean isRefused(Page page, String kroner) {
        String digits = page.html().replace(".", "");
        return page.html().contains("Betalingsudbyderen har travlt")
                && page.html().contains(EMAIL)
                && digits.contains(kroner);
    }
}
