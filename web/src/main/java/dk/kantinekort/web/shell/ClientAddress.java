package dk.kantinekort.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address that a request comes from, as far as the network tells: what our own proxy says of it, if it comes by that; else
 * whoever is at the other end of the line. Of an IPv6 address the part that a household has for itself.
 */
@RequestScoped
public class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";

    /** An IPv6 address may carry the network it was seen on, or stand in brackets, with a port behind. */
    private static final Pattern AROUND = Pattern.compile("^\\[|%.*$|\\].*$");

    /** Nothing else is asked for, since a name would be looked up in the network. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:][0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*");

    private static final int HOUSEHOLD_BYTES = 8;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "kantinekort.proxy.addresses")
    private Optional<String> proxies;

    public String get() {
        String peer = request.getRemoteAddr();
        boolean byProxy =
                proxies.filter(all -> List.of(all.split(" ")).contains(peer)).isPresent();
        List<String> lines = byProxy ? Collections.list(request.getHeaders(FORWARDED)) : List.of();
        return household(last(lines).orElse(peer));
    }

    /** The last of the last line is our proxy's own. What stands in front of it, anybody may have sent. */
    static Optional<String> last(List<String> forwarded) {
        return forwarded.stream()
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .filter(address -> !address.isEmpty());
    }

    static String household(String address) {
        String bare = AROUND.matcher(address).replaceAll("");
        return IPV6.matcher(bare).matches() ? masked(bare) : address;
    }

    /** One of IPv4 that is written as one of IPv6 stays whole. */
    private static String masked(String ipv6) {
        try {
            InetAddress parsed = InetAddress.getByName(ipv6);
            byte[] bytes = parsed.getAddress();
            if (parsed instanceof Inet6Address) {
                Arrays.fill(bytes, HOUSEHOLD_BYTES, bytes.length, (byte) 0);
            }
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return ipv6;
        }
    }
}
