package dk.kantinekort.web.shell;

/** The path that a request came with, made fit to be linked to: two slashes at its front would name another site. */
final class SitePath {

    private SitePath() {}

    static String of(String requestUri) {
        return requestUri.replaceFirst("^/{2,}", "/");
    }
}
