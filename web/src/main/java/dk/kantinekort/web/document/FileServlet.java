package dk.kantinekort.web.document;

import dk.kantinekort.document.FileKind;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.spool.Spool;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table to download, as the kind of file that the end of the address names. It is written to its end before the first byte
 * leaves: a failure in its midst is an error page and not half a file, and a slow reader holds up nothing.
 */
public abstract class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([a-z]+)\\.([a-z]+)");

    /** PDFs are built in memory, so only a few at once. */
    private static final Semaphore PRESSES = new Semaphore(2);

    private static final int PATIENCE_SECONDS = 10;
    private static final String RETRY_SECONDS = "10";

    private final String name;

    /** @param name of the file, without its extension */
    protected FileServlet(String name) {
        this.name = name;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FileKind> kind =
                kind(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            answer(kind.get(), request, response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (TooLongException e) {
            response.sendRedirect(e.page());
        }
    }

    /**
     * Sends the file, or sends the browser elsewhere.
     *
     * @throws NotFoundException when it is about an account that is not the reader's to use
     */
    protected abstract void answer(FileKind kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException;

    /** Sends what is written. @param about ends the file's name, such as its dates; empty for nothing */
    protected final void send(FileKind kind, String about, Spool.Writing writing, HttpServletResponse response)
            throws IOException {
        if (kind != FileKind.PDF) {
            write(kind, about, writing, response);
        } else if (takePress()) {
            try {
                write(kind, about, writing, response);
            } finally {
                PRESSES.release();
            }
        } else {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean takePress() {
        try {
            return PRESSES.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void write(FileKind kind, String about, Spool.Writing writing, HttpServletResponse response)
            throws IOException {
        try (Spool spool = Spool.written(writing);
                InputStream content = spool.open()) {
            response.setContentType(kind.contentType());
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"" + name + about + "." + kind.extension() + "\"");
            response.setHeader("Cache-Control", "private, no-store");
            content.transferTo(response.getOutputStream());
        }
    }

    private Optional<FileKind> kind(String path) {
        Matcher file = FILE.matcher(path);
        return file.matches() && file.group(1).equals(name) ? FileKind.of(file.group(2)) : Optional.empty();
    }
}
