package dk.kantinekort.web.subscription;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URI;

/** Leads the browser from a form to a payment window, or to a page that tells how it went. */
final class Windows {

    private Windows() {}

    static void open(URI address) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(address.toString());
        faces.responseComplete();
    }
}
