package dk.kantinekort.due;

import jakarta.ejb.ApplicationException;

/** This node slept past its lease, and another has the work now: what was to be written must not be. */
@ApplicationException(rollback = true)
public class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(DueTask task) {
        super(task.kind() + " " + task.subject() + ", claim " + task.fence());
    }
}
