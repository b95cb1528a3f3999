package dk.kantinekort.web.admin;

import java.util.Set;

/**
 * A part of the back office.
 *
 * @param path of its first page
 * @param name the part of its texts' keys that names it
 * @param roles who may enter
 */
public record Room(String path, String name, Set<String> roles) {

    static final Room IMPORT = new Room("/admin/import", "import", Set.of("admin"));
}
