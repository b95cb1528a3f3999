package dk.kantinekort.web.login.sandbox;

import dk.kantinekort.login.sandbox.SandboxIdentity;
import dk.kantinekort.login.sandbox.SandboxLogin;
import dk.kantinekort.login.sandbox.SandboxProvider;
import dk.kantinekort.web.shell.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sandbox provider's login page: a list of persons, each a link that logs in as them. */
@Named
@RequestScoped
public class SandboxLoginPage {

    private static final String PERSON = "person";
    private static final String CANCEL = "cancel";

    @Inject
    private SandboxProvider provider;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FacesContext faces;

    /** Goes back to the client when the request names a person, and answers 400 to one that no client of ours has made. */
    public void open() throws IOException {
        Optional<SandboxLogin> login = login();
        if (login.isEmpty()) {
            refuse();
        } else if (request.getParameter(CANCEL) != null) {
            Redirect.to(provider.cancel(login.get()).toString());
        } else if (request.getParameter(PERSON) != null) {
            choose(login.get(), request.getParameter(PERSON));
        }
    }

    public List<SandboxIdentity> getPersons() {
        return login().map(provider::offered).orElseGet(List::of);
    }

    public boolean isStaff() {
        return login().filter(SandboxLogin::staff).isPresent();
    }

    /** The address that logs in as that person. */
    public String addressOf(SandboxIdentity person) {
        return self() + "&" + PERSON + "=" + URLEncoder.encode(person.subject(), StandardCharsets.UTF_8);
    }

    public String getCancelAddress() {
        return self() + "&" + CANCEL + "=1";
    }

    private String self() {
        return request.getContextPath() + "/sandbox/oidc/authorize?" + request.getQueryString();
    }

    private void choose(SandboxLogin login, String subject) throws IOException {
        var target = provider.choose(login, subject);
        if (target.isPresent()) {
            Redirect.to(target.get().toString());
        } else {
            refuse();
        }
    }

    private void refuse() throws IOException {
        browser().responseSendError(400, "");
        faces.responseComplete();
    }

    private Optional<SandboxLogin> login() {
        Map<String, List<String>> query = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
        return provider.read(query);
    }

    private ExternalContext browser() {
        return faces.getExternalContext();
    }
}
