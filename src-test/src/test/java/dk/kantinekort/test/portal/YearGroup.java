package dk.kantinekort.test.portal;

import dk.kantinekort.calendar.BusinessCalendar;
import dk.kantinekort.payment.sandbox.simulator.Behaviour;
import dk.kantinekort.payment.sandbox.simulator.TestCard;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.subscription.SubscribeDesk;
import dk.kantinekort.subscription.plan.Plans;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.portal.YearPupil.Spell;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Accounts of one unit, and what befalls them: all of it follows from the seed and the first day. */
final class YearGroup {

    private final YearDays days;
    private final List<YearPupil> pupils = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();
    private final Subscriber first;
    private final Map<Integer, Enrolled> enrolled = new HashMap<>();

    /** @param reference of the payment that stored the card */
    private record Enrolled(Subscriber subscriber, String reference) {}

    private YearGroup(YearDays days, Subscriber first) {
        this.days = days;
        this.first = first;
    }

    static YearGroup of(SandboxClient sandbox, int accounts, long seed, LocalDate first, LocalDate last, int enrolling)
            throws Exception {
        Random random = new Random(seed);
        YearDays days = YearDays.of(first, last, enrolling, random);
        YearGroup group = new YearGroup(days, Subscriber.of(sandbox, Optional.empty()));
        List<YearPlan> plans = YearPlan.all(random, first);
        for (int i = 0; i < accounts; i++) {
            group.pupils.add(YearPupil.of(i, plans, random, days));
        }
        InTransaction.call(() -> group.make(plans));
        return group;
    }

    private List<String> make(List<YearPlan> terms) {
        long unit = first.unitId();
        days.closed().forEach(date -> bean(BusinessCalendar.class).close(unit, date, date));
        for (YearPlan plan : terms) {
            String id = bean(Plans.class).make(plan.draft(unit)).publicId();
            bean(Plans.class).changePrice(id, plan.laterFrom(), Money.ofOere(plan.later()));
            plans.add(id);
        }
        return plans;
    }

    /** The noon of one day. */
    void live(LocalDate today) throws Exception {
        for (int i = 0; i < pupils.size(); i++) {
            YearPupil pupil = pupils.get(i);
            if (pupil.enrols().equals(today)) {
                enrolled.put(i, enrol(pupil));
            }
            Enrolled of = enrolled.get(i);
            pupil.spells().forEach(spell -> live(of, spell, today));
            if (pupil.leaves().filter(today::equals).isPresent()) {
                leave(of.subscriber());
            }
        }
    }

    private Enrolled enrol(YearPupil pupil) throws Exception {
        Subscriber another = first.another();
        Subscriber subscriber = new Subscriber(another.citizen(), plans.get(pupil.plan()), another.email());
        return new Enrolled(subscriber, subscriber.payAt(subscriber.enrol(), TestCard.ACCEPTED));
    }

    /** The card of whoever has left is kept no more, so nothing befalls it. */
    private static void live(Enrolled of, Spell spell, LocalDate today) {
        boolean begins = spell.from().equals(today);
        if ((begins || spell.to().equals(today)) && of.subscriber().isCardKept(of.reference())) {
            of.subscriber().treat(of.reference(), begins ? spell.behaviour() : Behaviour.ACCEPT);
        }
    }

    private static void leave(Subscriber subscriber) {
        bean(SubscribeDesk.class)
                .leave(subscriber.citizen().personId(), subscriber.standing().id());
    }

    /** What each must pay by then, in turn. */
    List<YearReckoning> expected() {
        return pupils.stream().map(pupil -> new YearReckoning(pupil, days)).toList();
    }

    /** Each one's account, in turn. */
    List<Depositor> accounts() {
        return IntStream.range(0, pupils.size())
                .mapToObj(i -> enrolled.get(i).subscriber().citizen())
                .toList();
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
