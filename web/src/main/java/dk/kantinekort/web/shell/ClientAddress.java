package dk.kantinekort.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address that a request comes from, as far as the network tells: what our own proxy says of it, if it comes by that; else
 * whoever is at the other end of the line. Of an IPv6 address the part that a household has for itself.
 */
@RequestScoped
public class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int HOUSEHOLD_GROUPS = 4;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "kantinekort.proxy.addresses")
    private Optional<String> proxies;

    public String get() {
        String peer = request.getRemoteAddr();
        boolean byProxy =
                proxies.filter(all -> List.of(all.split(" ")).contains(peer)).isPresent();
        Optional<String> told =
                Optional.ofNullable(request.getHeader(FORWARDED)).filter(any -> byProxy);
        return household(told.map(ClientAddress::last).orElse(peer));
    }

    /** What is in front of the last comma, anybody may have sent. */
    private static String last(String forwarded) {
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    static String household(String address) {
        String[] groups = address.split(":");
        boolean whole = groups.length > HOUSEHOLD_GROUPS && !address.contains("::");
        return whole ? String.join(":", List.of(groups).subList(0, HOUSEHOLD_GROUPS)) + "::" : address;
    }
}
