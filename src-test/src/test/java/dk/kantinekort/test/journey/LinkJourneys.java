package dk.kantinekort.test.journey;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A guardian, the owner and support, on phones and at desks. Whom the owner has turned away stays so, and each width has its own. */
interface LinkJourneys extends Journeys {

    Map<Integer, String> GUARDIANS = Map.of(PHONE, "Karen Holt", DESK, "Freja Lindskov");

    @Test
    default void an_account_is_asked_for_approved_by_its_owner_and_given_up() {
        GUARDIANS.forEach((width, name) -> {
            try (Browser guardian = new Browser(width);
                    Browser owner = new Browser(width)) {
                LinkJourney journey = new LinkJourney(portal().url(), name, guardian, owner);
                journey.asksWithoutTheCardNumber();
                journey.ownerApproves();
                journey.guardianGivesItUp();
                journey.opensByTheCardNumber();
                journey.guardianIsRemovedWithAPageOpen();
                journey.theCardOpensItNoMore();
                journey.supportEndsIt();
            }
        });
    }
}
