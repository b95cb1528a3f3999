package dk.kantinekort.web.shell;

import java.util.List;

/**
 * A tab in the page's head.
 *
 * @param path the page's path within the portal
 * @param key of its text
 * @param below how the paths of the pages begin that one comes to from it
 */
public record Tab(String path, String key, List<String> below) {}
