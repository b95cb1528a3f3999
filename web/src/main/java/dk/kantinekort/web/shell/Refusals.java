package dk.kantinekort.web.shell;

import dk.kantinekort.shared.refusal.Refusal;
import dk.kantinekort.shared.refusal.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Turns a rule's no into the page's error summary and the message beside its field. What was typed stays in the fields, since
 * the page is shown again.
 */
@Named
@RequestScoped
public class Refusals {

    @Inject
    private Texts text;

    /** Shows each refusal beside the field whose component id it names, or for the page as a whole. */
    public void show(RefusedException refused) {
        refused.refusals().forEach(this::show);
    }

    private void show(Refusal refusal) {
        String sentence = text.of(refusal.messageKey(), refusal.arguments().toArray());
        showAt(refusal.fieldName(), sentence);
    }

    /** Shows an error beside the field with that id, a component's or an element's; an empty one stands for the whole page. */
    public void showAt(String fieldId, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String clientId = fieldId.isEmpty()
                ? null
                : find(faces.getViewRoot(), fieldId)
                        .map(field -> field.getClientId(faces))
                        .orElse(fieldId);
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    public boolean isAny() {
        return !getAll().isEmpty();
    }

    /** What the error summary lists, in the order in which it was added. */
    public List<ShownError> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<ShownError> all = new ArrayList<>();
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            faces.getMessageList(id).stream()
                    .filter(Refusals::isError)
                    .forEach(message -> all.add(new ShownError(id == null ? "" : id, message.getSummary())));
        }
        return all;
    }

    /** Whether the field with that component id is at fault. */
    public boolean at(String fieldId) {
        return getAll().stream().anyMatch(error -> error.isAt(fieldId));
    }

    /** Ids of the elements that describe the field: its hint and its error; null, which omits the attribute, for none. */
    public String describedBy(String fieldId, String hint) {
        List<String> ids = new ArrayList<>();
        if (hint != null && !hint.isEmpty()) {
            ids.add(fieldId + "-hint");
        }
        if (at(fieldId)) {
            ids.add(fieldId + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }

    private static Optional<UIComponent> find(UIComponent from, String id) {
        if (id.equals(from.getId())) {
            return Optional.of(from);
        }
        Iterator<UIComponent> children = from.getFacetsAndChildren();
        while (children.hasNext()) {
            Optional<UIComponent> found = find(children.next(), id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
