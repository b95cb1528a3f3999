package dk.kantinekort.shared.refusal;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** Carries one or more refusals out of a use case, and rolls its transaction back. */
@ApplicationException(rollback = true)
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Refusal> refusals;

    public RefusedException(Refusal refusal) {
        this(List.of(refusal));
    }

    public RefusedException(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::code).toList().toString());
        this.refusals = List.copyOf(refusals);
    }

    /** Never empty; one for each field at fault. */
    public List<Refusal> refusals() {
        return refusals;
    }

    public Refusal first() {
        return refusals.get(0);
    }
}
