package dk.kantinekort.web.receipt;

import dk.kantinekort.receipt.Receipts;
import dk.kantinekort.shared.refusal.NotFoundException;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /kvittering/{payment's public id}}: [Hent kvittering], in the language of the page that led here. */
@WebServlet("/kvittering/*")
public class ReceiptDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Receipts receipts;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        try {
            String payment = path == null ? "" : path.substring(1);
            send(receipts.requirePdf(signedIn.personId(), payment, language.getTag()), response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(byte[] pdf, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"kvittering.pdf\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
