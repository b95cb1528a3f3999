package dk.kantinekort.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A sheet of paper as tagged PDF (PDF/UA) with its fonts inside. Built as a tree, so that what people have written stays text. */
public final class Paper {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE =
            """
            @page { size: A4; margin: 25mm 20mm; @bottom-right { content: counter(page) ' / ' counter(pages);
              font-family: 'Liberation Sans'; font-size: 9pt } }
            body { font-family: 'Liberation Sans'; font-size: 11pt; line-height: 1.5 }
            h1 { font-size: 20pt; font-weight: normal; margin: 0 0 8mm 0 }
            h2 { font-size: 14pt; font-weight: normal; margin: 9mm 0 0 0; page-break-after: avoid }
            table { border-collapse: collapse }
            th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 1.5mm 10mm 1.5mm 0 }
            table.rows { width: 100%; margin-top: 4mm; font-size: 9.5pt; line-height: 1.35; -fs-table-paginate: paginate }
            table.rows th, table.rows td { padding: 0.9mm 4mm 0.9mm 0; border-bottom: 0.3pt solid #b9b2a3 }
            table.rows thead th { border-bottom: 1pt solid #21302b; vertical-align: bottom }
            table.rows tr { page-break-inside: avoid }
            table.rows th:last-child, table.rows td:last-child { padding-right: 0 }
            table.rows .number { text-align: right; white-space: nowrap }
            td.bar { width: 32% }
            td.bar div { height: 3.2mm; background-color: #1d5f50 }
            """;

    static {
        // it would tell the log of each step
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Document page = newDocument();
    private final Element body;
    private final String publisher;

    /**
     * @param title of the file, as a reader's window shows it
     * @param subject what sort of document it is, which is its heading too
     */
    public Paper(String language, String publisher, String title, String subject) {
        this.publisher = publisher;
        Element html = page.createElement("html");
        page.appendChild(html);
        html.setAttribute("lang", language);
        head(add(html, "head"), title, subject);
        body = add(html, "body");
        write(body, "p", publisher);
        write(body, "h1", subject);
    }

    private static void head(Element head, String title, String subject) {
        write(head, "title", title);
        for (String name : List.of("description", "subject")) {
            Element description = add(head, "meta");
            description.setAttribute("name", name);
            description.setAttribute("content", subject);
        }
        write(head, "style", STYLE);
    }

    /** Each a row of a table. */
    public void facts(List<Fact> facts) {
        Element table = add(body, "table");
        for (Fact fact : facts) {
            Element row = add(table, "tr");
            write(row, "th", fact.label()).setAttribute("scope", "row");
            write(row, "td", fact.value());
        }
    }

    public void heading(String text) {
        write(body, "h2", text);
    }

    public void paragraph(String text) {
        write(body, "p", text);
    }

    /** An empty table, to be filled. */
    public PaperTable table(List<Column> columns) {
        return new PaperTable(add(body, "table"), columns);
    }

    /** Sets it all. The stream stays open. */
    public void print(OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(Paper::font, "Liberation Sans");
        builder.withProducer(publisher);
        builder.withW3cDocument(page, null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }

    static Element write(Element parent, String name, String text) {
        Element element = add(parent, name);
        element.setTextContent(text);
        return element;
    }

    static Element add(Element parent, String name) {
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
