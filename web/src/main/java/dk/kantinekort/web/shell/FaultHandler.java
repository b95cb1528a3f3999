package dk.kantinekort.web.shell;

import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * Translates what use cases throw at pages: a refusal into messages on the same page, what is not there into 404, a page that is
 * too old into the one that says so. A fault rises to {@link FaultFilter}.
 */
class FaultHandler extends ExceptionHandlerWrapper {

    /** Status of the answer to a form whose page is too old to be continued. */
    static final int EXPIRED = HttpServletResponse.SC_GONE;

    FaultHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            if (isTranslated(events.next().getContext(), faces)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean isTranslated(ExceptionQueuedEventContext event, FacesContext faces) {
        Throwable thrown = event.getException();
        Optional<RefusedException> refused = Causes.find(thrown, RefusedException.class);
        if (refused.isPresent() && faces.getViewRoot() != null) {
            CDI.current().select(Refusals.class).get().show(refused.get());
            faces.renderResponse();
            return true;
        }
        if (Causes.find(thrown, NotFoundException.class).isPresent()) {
            return sent(HttpServletResponse.SC_NOT_FOUND, faces);
        }
        return isTooOld(event) && sent(EXPIRED, faces);
    }

    /** A state that the server has forgotten, and one that it never gave. */
    private static boolean isTooOld(ExceptionQueuedEventContext event) {
        Throwable thrown = event.getException();
        boolean unknown = PhaseId.RESTORE_VIEW.equals(event.getPhaseId())
                && thrown instanceof FacesException
                && thrown.getCause() == null;
        return unknown || Causes.find(thrown, ViewExpiredException.class).isPresent();
    }

    /** The page itself, to be loaded anew: a script shows no page of error. */
    private static String address(FacesContext faces) {
        return ((HttpServletRequest) faces.getExternalContext().getRequest()).getRequestURI();
    }

    private static boolean sent(int status, FacesContext faces) {
        if (faces.getExternalContext().isResponseCommitted()) {
            return false;
        }
        try {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                faces.getExternalContext().redirect(address(faces));
                return true;
            }
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        faces.responseComplete();
        return true;
    }
}
