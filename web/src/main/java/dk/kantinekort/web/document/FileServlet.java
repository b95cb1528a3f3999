package dk.kantinekort.web.document;

import dk.kantinekort.document.FileFullException;
import dk.kantinekort.document.FileKind;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.shared.spool.Spool;
import dk.kantinekort.web.shell.Citizen;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table to download, as the kind of file that the end of the address names. It is written to its end before the first byte
 * leaves: a failure in its midst is an error page and not half a file, and a slow reader holds up neither database nor press.
 */
public abstract class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([a-z]+)\\.([a-z]+)");

    @Inject
    transient Presses presses;

    @Inject
    transient Citizen reader;

    private final String name;

    /** @param name of the file in its address, without its extension */
    protected FileServlet(String name) {
        this.name = name;
    }

    /**
     * What is asked for.
     *
     * @throws NotFoundException when it is about an account that is not the reader's to use
     */
    protected abstract FileOrder order(FileKind kind, HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, this::deliver);
    }

    /** Nothing is written for whoever asks for the head alone. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, FileServlet::announce);
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        try {
            FileKind kind = kind(request).orElseThrow(() -> new NotFoundException("file"));
            FileOrder order = order(kind, request);
            if (order.writing().isPresent()) {
                answer.give(kind, order, response);
            } else {
                response.sendRedirect(order.page());
            }
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void deliver(FileKind kind, FileOrder order, HttpServletResponse response) throws IOException {
        try {
            // to the last byte: otherwise one reader who takes none could keep all threads waiting
            presses.alone(reader.personId(), () -> send(kind, order, response));
        } catch (BusyException e) {
            response.sendRedirect(order.page() + MissingFile.BUSY);
        } catch (FileFullException e) {
            response.sendRedirect(order.page() + MissingFile.full(e.kind()));
        }
    }

    private void send(FileKind kind, FileOrder order, HttpServletResponse response) throws IOException {
        try (Spool spool = presses.press(kind, order.writing().orElseThrow());
                InputStream content = spool.open()) {
            announce(kind, order, response);
            content.transferTo(response.getOutputStream());
        }
    }

    private static void announce(FileKind kind, FileOrder order, HttpServletResponse response) {
        response.setContentType(kind.contentType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + order.name() + "." + kind.extension() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
    }

    private Optional<FileKind> kind(HttpServletRequest request) {
        Matcher file = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        return file.matches() && file.group(1).equals(name) ? FileKind.of(file.group(2)) : Optional.empty();
    }

    @FunctionalInterface
    private interface Answer {

        void give(FileKind kind, FileOrder order, HttpServletResponse response) throws IOException;
    }
}
