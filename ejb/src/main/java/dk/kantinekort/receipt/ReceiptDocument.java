package dk.kantinekort.receipt;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A receipt as tagged PDF (PDF/UA) with its font inside. Built as a tree, so that what people have written stays text. */
final class ReceiptDocument {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE =
            """
            @page { size: A4; margin: 25mm }
            body { font-family: 'Liberation Sans'; font-size: 11pt; line-height: 1.5 }
            h1 { font-size: 20pt; font-weight: normal; margin: 0 0 8mm 0 }
            table { border-collapse: collapse }
            th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 1.5mm 10mm 1.5mm 0 }
            """;

    static {
        // it would tell the log of each step
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Receipt receipt;
    private final Payee payee;
    private final Wording wording;

    ReceiptDocument(Receipt receipt, Payee payee, Wording wording) {
        this.receipt = receipt;
        this.payee = payee;
        this.wording = wording;
    }

    byte[] pdf() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(ReceiptDocument::font, "Liberation Sans");
            builder.withProducer(payee.portalName());
            builder.withW3cDocument(page(), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }

    private Document page() {
        Document page = newDocument();
        Element html = page.createElement("html");
        page.appendChild(html);
        html.setAttribute("lang", wording.language());
        head(add(html, "head"));
        body(add(html, "body"));
        return page;
    }

    private void head(Element head) {
        write(head, "title", wording.get("receipt") + " " + receipt.number());
        describe(head, "description");
        describe(head, "subject");
        write(head, "style", STYLE);
    }

    private void describe(Element head, String name) {
        Element description = add(head, "meta");
        description.setAttribute("name", name);
        description.setAttribute("content", wording.get("receipt"));
    }

    private void body(Element body) {
        write(body, "p", payee.portalName());
        write(body, "h1", wording.get("receipt"));
        Element table = add(body, "table");
        for (ReceiptLine line : ReceiptLine.all(receipt, payee, wording)) {
            Element row = add(table, "tr");
            write(row, "th", line.label()).setAttribute("scope", "row");
            write(row, "td", line.value());
        }
    }

    private static Element write(Element parent, String name, String text) {
        Element element = add(parent, name);
        element.setTextContent(text);
        return element;
    }

    private static Element add(Element parent, String name) {
        Element element = parent.getOwnerDocument().createElement(name);
        parent.appendChild(element);
        return element;
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
