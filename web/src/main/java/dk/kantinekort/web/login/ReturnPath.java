package dk.kantinekort.web.login;

import dk.kantinekort.login.oidc.LoginClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Where to go on to after the login: a path of the portal's own, never anything that leads out of it. */
final class ReturnPath {

    /** Name of the query parameter that carries it. */
    static final String PARAMETER = "returnTo";

    private static final int LONGEST = 500;
    private static final List<String> NOT_PAGES = List.of("/login", "/logout", "/api", "/sandbox");

    private ReturnPath() {}

    /** The path that was asked for where it is one of ours, else the first page behind that door. */
    static String of(String asked, LoginClient door) {
        return asked != null && asked.length() <= LONGEST && isOwn(asked) ? asked : firstPage(door);
    }

    private static String firstPage(LoginClient door) {
        return door == LoginClient.STAFF ? "/admin" : "/";
    }

    private static boolean isOwn(String asked) {
        try {
            URI address = new URI(asked);
            return asked.startsWith("/")
                    && !asked.startsWith("//")
                    && address.getScheme() == null
                    && address.getRawAuthority() == null
                    && NOT_PAGES.stream()
                            .noneMatch(path -> isUnder(address.normalize().getPath(), path));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isUnder(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
