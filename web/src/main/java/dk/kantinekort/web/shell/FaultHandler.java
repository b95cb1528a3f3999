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
            if (isTranslated(events.next().getContext().getException(), faces)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean isTranslated(Throwable thrown, FacesContext faces) {
        Optional<RefusedException> refused = Causes.find(thrown, RefusedException.class);
        if (refused.isPresent() && faces.getViewRoot() != null) {
            CDI.current().select(Refusals.class).get().show(refused.get());
            faces.renderResponse();
            return true;
        }
        if (Causes.find(thrown, NotFoundException.class).isPresent()) {
            return sent(HttpServletResponse.SC_NOT_FOUND, faces);
        }
        return Causes.find(thrown, ViewExpiredException.class).isPresent() && sent(EXPIRED, faces);
    }

    private static boolean sent(int status, FacesContext faces) {
        if (faces.getExternalContext().isResponseCommitted()) {
            return false;
        }
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        faces.responseComplete();
        return true;
    }
}
