package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.link.LinkEnding;
import dk.kantinekort.link.LinkLists;
import dk.kantinekort.link.LinkRequest;
import dk.kantinekort.link.OwnerDecisions;
import dk.kantinekort.link.PendingLink;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who owns accounts, and somebody who wants to use them. Lives inside the portal. */
record LinkPair(Resident owner, Resident guardian) {

    /** @param accounts how many the owner has */
    static LinkPair meet(InPortal portal, int accounts) throws Exception {
        Canteen canteen = Canteen.open(portal);
        return new LinkPair(Resident.named("Ea Ejer", canteen, accounts), Resident.named("Gry Værge", canteen, 0));
    }

    /** [Tilføj konto] with the right number of the card of the owner's first account. */
    Optional<String> typeCard() {
        return guardian.adds(owner.cpr(), owner.card());
    }

    /** [Tilføj konto] without a card number. */
    void ask() {
        assertThat(guardian.adds(owner.cpr(), "")).isEmpty();
    }

    /** What waits for the owner. */
    List<LinkRequest> requests() {
        return bean(LinkLists.class).listRequests(owner.id());
    }

    /** Of the one request that waits for the owner. */
    String request() {
        assertThat(requests()).hasSize(1);
        return requests().get(0).id();
    }

    /** What the guardian sees waiting. */
    List<PendingLink> pending() {
        return bean(LinkLists.class).listPending(guardian.id());
    }

    /** [Godkend] for the owner's first account. */
    void approve(String request) {
        bean(OwnerDecisions.class).approve(owner.id(), request, first(), owner.publicId());
    }

    Set<String> first() {
        return Set.of(owner.account().publicId());
    }

    /** [Slet] of the one link by the owner. */
    void remove() {
        delete(owner, bean(LinkLists.class).listGuardians(owner.id()).get(0).id());
    }

    /** [Slet] of the one link by the guardian. */
    void giveUp() {
        delete(guardian, bean(LinkLists.class).listOwn(guardian.id()).get(0).id());
    }

    /** [Slet] of the one request by the guardian. */
    void takeBack() {
        delete(guardian, pending().get(0).id());
    }

    private static void delete(Resident who, String link) {
        bean(LinkEnding.class).delete(who.id(), link, who.publicId());
    }

    boolean isOpen() {
        return guardian.mayUse(owner.account());
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
