package dk.kantinekort.topup;

import dk.kantinekort.link.AccessEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whoever may no longer use an account does not go on paying for it (rule 5). */
@ApplicationScoped
public class LostAccess {

    @Inject
    private Agreements agreements;

    @Inject
    private Enrolments enrolments;

    void ended(@Observes AccessEnded access) {
        agreements
                .findOpen(access.accountId())
                .filter(agreement -> agreement.personId() == access.personId())
                .ifPresent(agreement -> enrolments.endWithoutAccess(agreement.id()));
    }
}
