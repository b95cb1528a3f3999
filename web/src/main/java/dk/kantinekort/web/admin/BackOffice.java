package dk.kantinekort.web.admin;

import dk.kantinekort.login.StaffRole;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What the member of staff who is signed in finds in the back office. */
@Named
@RequestScoped
public class BackOffice {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Navigation navigation;

    @Inject
    private Texts text;

    /** The rooms that their roles open. */
    public List<Room> getRooms() {
        return Room.ALL.stream().filter(this::isOpen).toList();
    }

    /** Their roles by name, in the order of {@link StaffRole}. */
    public String getRoles() {
        return Arrays.stream(StaffRole.values())
                .map(StaffRole::roleName)
                .filter(signedIn::hasRole)
                .map(role -> text.get("admin.role." + role))
                .collect(Collectors.joining(", "));
    }

    /** The room that the address names; null when it names none. */
    public Room getRoom() {
        return Room.ALL.stream()
                .filter(room -> room.path().equals(navigation.getPath()))
                .findFirst()
                .orElse(null);
    }

    /** Refuses whoever has no role for the room that the address names. */
    public void enter() throws IOException {
        Room room = getRoom();
        if (room == null || !isOpen(room)) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
            faces.responseComplete();
        }
    }

    boolean isOpen(Room room) {
        return !Collections.disjoint(room.roles(), signedIn.roles());
    }
}
