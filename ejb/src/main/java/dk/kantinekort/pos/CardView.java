package dk.kantinekort.pos;

import dk.kantinekort.account.Account;
import dk.kantinekort.account.AccountPictures;
import dk.kantinekort.account.Picture;
import dk.kantinekort.limit.ProductRule;
import dk.kantinekort.person.Person;
import dk.kantinekort.person.Persons;
import dk.kantinekort.pos.CardFinder.FoundCard;
import dk.kantinekort.shared.time.BusinessTime;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows cards to tills: no more of the holder than a first name and a picture. */
@Stateless
public class CardView {

    @Inject
    private CardFinder cards;

    @Inject
    private Entitlements entitlements;

    @Inject
    private Persons persons;

    @Inject
    private AccountPictures pictures;

    @Inject
    private Clock clock;

    public Optional<ShownCard> find(CallingTill till, String cardNumber) {
        return cards.find(cardNumber).map(found -> show(till, found));
    }

    public Optional<Picture> findPicture(String cardNumber) {
        return cards.find(cardNumber)
                .flatMap(found -> pictures.find(found.account().id()));
    }

    private ShownCard show(CallingTill till, FoundCard found) {
        CardStanding standing = cards.standing(found, till.unitId(), List.of());
        return new ShownCard(
                found.card().number().value(),
                firstName(found.account()),
                standing.refusal(),
                standing.balance(),
                entitlements.list(found.account().id(), till.unitId(), BusinessTime.today(clock)),
                warnings(found.account()));
    }

    private String firstName(Account account) {
        return persons.find(account.ownerId()).map(Person::firstName).orElseThrow();
    }

    private List<String> warnings(Account account) {
        return cards.listRules(account).stream()
                .filter(rule -> !rule.blocks())
                .map(CardView::warning)
                .toList();
    }

    private static String warning(ProductRule rule) {
        return rule.trait() + ":" + rule.label();
    }
}
