package dk.kantinekort.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What one member of staff says of a payment, and another one where it takes two: until then it is a proposal. */
@Embeddable
public class Ruling {

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_because")
    private String decidedBecause;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    protected Ruling() {}

    Ruling(Verdict verdict, Decision decision) {
        this.verdict = verdict;
        this.decidedBy = decision.by();
        this.decidedBecause = decision.because();
    }

    /** Has somebody say the same. @return whether that makes two: not when it is the same person again, or another verdict */
    boolean confirm(Verdict theirs, String actor) {
        if (verdict != theirs || decidedBy.equals(actor)) {
            return false;
        }
        confirmedBy = actor;
        return true;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Whoever decided, and what the first of them went by. */
    public Decision decision() {
        return new Decision(confirmedBy == null ? decidedBy : decidedBy + ", " + confirmedBy, decidedBecause);
    }
}
