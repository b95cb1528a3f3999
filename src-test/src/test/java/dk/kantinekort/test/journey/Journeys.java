package dk.kantinekort.test.journey;

import dk.kantinekort.test.client.SandboxClient;
import java.util.List;
import java.util.function.Consumer;

/** Journeys through one portal, which {@link JourneyIT} starts for all of them. Widths are in CSS pixels. */
interface Journeys {

    int PHONE = 390;
    int DESK = 1280;

    RunningPortal portal();

    SandboxClient sandbox();

    default void onPhoneAndAtDesk(Consumer<Browser> journey) {
        for (int width : List.of(PHONE, DESK)) {
            try (Browser browser = new Browser(width)) {
                journey.accept(browser);
            }
        }
    }
}
