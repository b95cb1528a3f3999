package dk.kantinekort.support;

import dk.kantinekort.shared.database.CollisionException;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where the citizen hands the form in: once, however often the button is pressed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseCounter {

    @Inject
    private SupportCases cases;

    /** Opens a case as {@link SupportCases#open} does; the same form again leads to the same case. */
    public CaseSummary handIn(long personId, CaseForm form, byte[] document) {
        Optional<CaseSummary> opened = cases.findOpened(personId, form.token());
        return opened.orElseGet(() -> open(personId, form, document));
    }

    private CaseSummary open(long personId, CaseForm form, byte[] document) {
        try {
            return cases.open(personId, form, document);
        } catch (EJBException | CollisionException e) {
            // of two clicks at once the database refused one
            return cases.findOpened(personId, form.token()).orElseThrow(() -> e);
        }
    }
}
