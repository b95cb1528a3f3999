package dk.kantinekort.payment;

import dk.kantinekort.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.Optional;

/** What one member of staff says of a payment, and another one where it takes two: until then it is a proposal. */
@Embeddable
public class Ruling {

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "decided_sum")
    private Long sum;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_because")
    private String decidedBecause;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    protected Ruling() {}

    Ruling(Judged judged, Decision decision) {
        this.verdict = judged.verdict();
        this.sum = judged.sum().oere();
        this.decidedBy = decision.by();
        this.decidedBecause = decision.because();
    }

    /** Has somebody say the same. @return whether that makes two: not when it is the same person again, another verdict or sum */
    boolean confirm(Judged theirs, String actor) {
        boolean same =
                verdict == theirs.verdict() && Objects.equals(sum, theirs.sum().oere());
        if (!same || decidedBy.equals(actor)) {
            return false;
        }
        confirmedBy = actor;
        return true;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** What is booked if it was paid; empty where it was not kept. */
    public Optional<Money> sum() {
        return Optional.ofNullable(sum).map(Money::ofOere);
    }

    /** Whoever decided, and what the first of them went by. */
    public Decision decision() {
        return new Decision(confirmedBy == null ? decidedBy : decidedBy + ", " + confirmedBy, decidedBecause);
    }
}
