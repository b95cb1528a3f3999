package dk.kantinekort.web.pos;

import dk.kantinekort.pos.CallingTill;
import jakarta.enterprise.context.RequestScoped;

/** The till that makes this request, once the filter has let it in. */
@RequestScoped
public class CurrentTill {

    private CallingTill till;

    void is(CallingTill caller) {
        till = caller;
    }

    CallingTill get() {
        return till;
    }
}
