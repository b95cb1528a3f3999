package dk.kantinekort.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of stylesheet, icons and script, each with a mark of its content, so that browsers may keep them for a year. */
@Named("asset")
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/resources/portal/";
    private static final int MARK_BYTES = 6;

    @Inject
    private ServletContext application;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @param file name of a file in the application's own resources, such as {@code portal.css} */
    public String of(String file) {
        return addresses.computeIfAbsent(
                file, name -> application.getContextPath() + FOLDER + name + "?v=" + mark(name));
    }

    private String mark(String name) {
        try (InputStream in = application.getResourceAsStream(FOLDER + name)) {
            return in == null ? "0" : mark(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String mark(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
