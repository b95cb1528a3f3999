package dk.kantinekort.web.shell;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Sends the browser on: what came of a button is shown by a request of its own, so that loading the page again repeats nothing. */
public final class Redirect {

    private Redirect() {}

    /** Nothing more is written in answer to this request. @param address of the portal, as {@link Navigation} tells it, or a whole one */
    public static void to(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }
}
