package dk.kantinekort.notification;

import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A mail's parts as HTML. It is built as a tree, so that what people have written stays text whatever it holds. */
final class HtmlBody {

    private static final String FONT =
            "font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1a1a1a";
    private static final String CELL = "padding: 4px 24px 4px 0; text-align: left; vertical-align: top";

    private final Document document;
    private final Element body;

    private HtmlBody(MailDraft draft) throws ParserConfigurationException {
        document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        Element html = document.createElement("html");
        document.appendChild(html);
        html.setAttribute("lang", draft.language());
        add(add(html, "head", ""), "title", draft.subject());
        body = add(html, "body", "");
        body.setAttribute("style", FONT);
        add(body, "h1", draft.subject()).setAttribute("style", "font-size: 22px");
    }

    static String of(MailDraft draft) {
        try {
            HtmlBody html = new HtmlBody(draft);
            draft.parts().forEach(html::write);
            return html.serialized();
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("the platform's XML cannot write a mail", e);
        }
    }

    private void write(MailPart part) {
        if (part instanceof MailPart.Fact fact) {
            Element row = add(table(), "tr", "");
            add(row, "th", fact.label()).setAttribute("style", CELL);
            add(row, "td", fact.value()).setAttribute("style", CELL);
        } else if (part instanceof MailPart.Link link) {
            add(add(body, "p", ""), "a", link.label())
                    .setAttribute("href", link.target().toString());
        } else {
            add(body, "p", ((MailPart.Paragraph) part).text());
        }
    }

    /** The table that the fact before has begun, or a new one. */
    private Element table() {
        Element last = (Element) body.getLastChild();
        return last.getTagName().equals("table") ? last : add(body, "table", "");
    }

    private Element add(Element parent, String name, String text) {
        Element element = document.createElement(name);
        if (!text.isEmpty()) {
            element.setTextContent(text);
        }
        parent.appendChild(element);
        return element;
    }

    private String serialized() throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.METHOD, "html");
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        transformer.setOutputProperty(OutputKeys.INDENT, "no");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return "<!DOCTYPE html>\n" + text;
    }
}
