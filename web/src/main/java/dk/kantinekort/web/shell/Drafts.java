package dk.kantinekort.web.shell;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * What has been typed into forms, kept in the session from one page to the next. The address names it, so that Back and refresh
 * show the same page again, and a form opened from a tab starts empty. The session keeps the newest of each form.
 */
public final class Drafts {

    private static final String PARAMETER = "udkast";

    private Drafts() {}

    /** @return what the address of the page that shows it ends with */
    public static String keep(String name, Serializable draft) {
        session().put(key(draft.getClass()), new Kept(name, draft));
        return "&" + PARAMETER + "=" + name;
    }

    /** The draft that the address names, unless there has been a newer one. */
    public static <T extends Serializable> Optional<T> find(Class<T> form) {
        String named = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(PARAMETER);
        return Optional.ofNullable((Kept) session().get(key(form)))
                .filter(kept -> kept.name().equals(named))
                .map(kept -> form.cast(kept.draft()));
    }

    private static Map<String, Object> session() {
        return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
    }

    private static String key(Class<?> form) {
        return Drafts.class.getName() + ":" + form.getName();
    }

    private record Kept(String name, Serializable draft) implements Serializable {}
}
