package counterexample.kantinekort.person;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

class KnowsPages {

    FacesContext context;
    HttpServletRequest request;
}
