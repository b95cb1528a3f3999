package dk.kantinekort.web.shell;

/**
 * A tab in the page's head.
 *
 * @param path the page's path within the portal
 * @param key of its text
 */
public record Tab(String path, String key) {}
