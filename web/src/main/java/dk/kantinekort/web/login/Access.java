package dk.kantinekort.web.login;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who may see what is under a path. What is not named here is for citizens, so that a new page is guarded from its birth. */
enum Access {
    EVERYBODY(
            "/login",
            "/logout",
            "/api",
            "/resources",
            "/jakarta.faces.resource",
            "/health",
            "/openapi",
            "/was",
            "/fejl",
            // shows a stranger nothing: the browser may come back from paying without its session
            "/betaling",
            "/vilkaar",
            "/hjaelp"),
    /** There only while the sandbox is on. */
    SANDBOX("/sandbox"),
    STAFF("/admin"),
    CITIZEN,
    /** Files of the application that are no addresses. */
    NOBODY;

    private static final String FRONT_PAGE = "/";
    private static final String FRAMEWORKS_FILES = "/jakarta.faces.resource/";

    private final List<String> folders;

    Access(String... folders) {
        this.folders = List.of(folders);
    }

    /** @param path within the portal, decoded and without parameters */
    static Access to(String path) {
        if (isFile(path.toLowerCase(Locale.ROOT))) {
            return NOBODY;
        }
        if (path.isEmpty() || path.equals(FRONT_PAGE)) {
            return EVERYBODY;
        }
        return Stream.of(values())
                .filter(access -> access.folders.stream().anyMatch(folder -> isUnder(path, folder)))
                .findFirst()
                .orElse(CITIZEN);
    }

    private static boolean isFile(String path) {
        boolean page = path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/");
        return page || path.contains("/web-inf") || path.contains("/meta-inf");
    }

    private static boolean isUnder(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
