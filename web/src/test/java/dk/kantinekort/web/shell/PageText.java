package dk.kantinekort.web.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads a page's source for what people would read on it, and for what pages must not hold. */
final class PageText {

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{((?:[^'}]|'[^']*')*)}");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern KEY = Pattern.compile("text(?:\\.of\\(|\\[)'([a-zA-Z0-9.]+)'[],)]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9_./:#-]*");
    private static final Pattern KEY_OR_TOKEN = Pattern.compile("[a-z0-9.][a-zA-Z0-9_./:-]*|[A-Z_]+|[^\\p{L}]*");

    /** Attributes that machines read. Whatever is not named here must not say a word of its own. */
    private static final Set<String> TECHNICAL = Set.of(
            "accept",
            "action",
            "actionListener",
            "allowTypes",
            "aria-controls",
            "aria-current",
            "aria-describedby",
            "aria-expanded",
            "aria-hidden",
            "aria-invalid",
            "aria-labelledby",
            "aria-live",
            "autocomplete",
            "autofocus",
            "charset",
            "class",
            "content",
            "converter",
            "d",
            "datetime",
            "defer",
            "encoding",
            "enctype",
            "event",
            "execute",
            "focusable",
            "for",
            "hidden",
            "href",
            "hreflang",
            "id",
            "inputmode",
            "itemValue",
            "lang",
            "layout",
            "library",
            "listener",
            "locale",
            "maxlength",
            "media",
            "method",
            "mode",
            "name",
            "onclick",
            "pattern",
            "process",
            "rel",
            "render",
            "rendered",
            "rendererType",
            "role",
            "scope",
            "src",
            "step",
            "style",
            "styleClass",
            "tabindex",
            "target",
            "template",
            "transient",
            "type",
            "update",
            "validator",
            "var",
            "varStatus",
            "viewBox");

    private PageText() {}

    /** Whatever stands in the page as text of its own instead of coming from a bundle. */
    static List<String> literals(String source) {
        List<String> found = new ArrayList<>();
        walk(parse(source), found);
        return found;
    }

    /** Keys of texts that the page names whole. */
    static List<String> keys(String source) {
        return KEY.matcher(source).results().map(match -> match.group(1)).toList();
    }

    /** Styles and scripts in the page's midst, which the content security policy forbids. */
    static List<String> inline(String source) {
        List<String> found = new ArrayList<>();
        Pattern.compile("\\s(style|on[a-z]+)=\"|<style|<script(?![^>]*\\ssrc=)|javascript:")
                .matcher(source)
                .results()
                .forEach(match -> found.add(match.group()));
        return found;
    }

    private static void walk(Node node, List<String> found) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            collect(node.getNodeValue(), false, found);
        }
        if (node.getAttributes() != null) {
            for (int i = 0; i < node.getAttributes().getLength(); i++) {
                attribute((Attr) node.getAttributes().item(i), found);
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child, found);
        }
    }

    private static void attribute(Attr attribute, List<String> found) {
        if (!TECHNICAL.contains(attribute.getName()) && !attribute.getName().startsWith("xmlns")) {
            collect(attribute.getValue(), true, found);
        }
    }

    private static void collect(String text, boolean mayBeToken, List<String> found) {
        String outside = EXPRESSION.matcher(text).replaceAll("");
        if (LETTER.matcher(outside).find()
                && !(mayBeToken && TOKEN.matcher(outside).matches())) {
            found.add(outside.strip());
        }
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            QUOTED.matcher(expression.group(1))
                    .results()
                    .map(quoted -> quoted.group(1))
                    .filter(quoted -> !KEY_OR_TOKEN.matcher(quoted).matches())
                    .forEach(found::add);
        }
    }

    private static Node parse(String source) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IllegalArgumentException(source, malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
