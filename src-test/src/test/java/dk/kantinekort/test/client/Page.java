package dk.kantinekort.test.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as a browser without scripts has it: what it says, where its links lead, what its forms send. */
public record Page(int status, URI address, String html, Map<String, List<String>> headers) {

    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("<input[^>]*>|<button[^>]*>.*?</button>", Pattern.DOTALL);

    static Page of(HttpResponse<String> response) {
        return new Page(
                response.statusCode(),
                response.uri(),
                response.body(),
                response.headers().map());
    }

    /** The text of the h1, or empty. */
    public String heading() {
        Matcher heading = HEADING.matcher(html);
        return heading.find() ? plain(heading.group(1)) : "";
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** Everything that the header says, over all its lines. */
    public String headerLines(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .collect(Collectors.joining("\n"));
    }

    /** Where the link with that text leads. */
    public URI linkNamed(String text) {
        return LINK.matcher(html)
                .results()
                .filter(link -> plain(link.group(2)).equals(text))
                .findFirst()
                .map(link -> address.resolve(plain(link.group(1))))
                .orElseThrow(() -> new AssertionError("no link " + text + " on " + this));
    }

    /** The form that has a button of that name, with its hidden fields filled as they came. */
    Form formWithButton(String text) {
        return FORM.matcher(html)
                .results()
                .filter(form -> hasButton(form, text))
                .findFirst()
                .map(form -> form(form, text))
                .orElseThrow(() -> new AssertionError("no button " + text + " on " + this));
    }

    /** Name of the one field for a file in the form that has a button of that name. */
    String fileField(String button) {
        return FORM.matcher(html)
                .results()
                .filter(form -> hasButton(form, button))
                .flatMap(form -> CONTROL.matcher(form.group(2)).results())
                .map(MatchResult::group)
                .filter(control -> "file".equals(attribute(control, "type")))
                .findFirst()
                .map(control -> attribute(control, "name"))
                .orElseThrow(() -> new AssertionError("no file to choose on " + this));
    }

    private static boolean hasButton(MatchResult form, String text) {
        String content = form.group(2);
        return content.contains("value=\"" + text + "\"")
                || content.matches("(?s).*<button[^>]*>\\s*" + Pattern.quote(text) + ".*");
    }

    private Form form(MatchResult found, String button) {
        Map<String, String> fields = new LinkedHashMap<>();
        CONTROL.matcher(found.group(2))
                .results()
                .map(MatchResult::group)
                .filter(control -> isSent(control, button))
                .forEach(control -> fields.put(attribute(control, "name"), attribute(control, "value")));
        String action = attribute(found.group(1), "action");
        return new Form(
                address.resolve(action.isEmpty() ? address.toString() : action),
                "get".equalsIgnoreCase(attribute(found.group(1), "method")),
                fields);
    }

    /** Ticks and choices start out unchosen, and of buttons only the one that is pressed is sent. */
    private static boolean isSent(String control, String button) {
        String type = attribute(control, "type");
        boolean chosen = !List.of("checkbox", "radio").contains(type) || control.contains(" checked");
        boolean pressed = !"submit".equals(type) || textOf(control).equals(button);
        return !attribute(control, "name").isEmpty() && chosen && pressed;
    }

    private static String textOf(String button) {
        return button.startsWith("<button") ? plain(button) : attribute(button, "value");
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? plain(attribute.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    @Override
    public String toString() {
        return address + " (" + status + ", " + heading() + ")";
    }

    /** A form to be sent. */
    record Form(URI action, boolean reading, Map<String, String> fields) {

        Form with(Map<String, String> typed) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.putAll(typed);
            return new Form(action, reading, all);
        }

        String encoded() {
            return fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
        }

        /** As {@code multipart/form-data}; of the fields one is a file. */
        String parts(String boundary, String fileField, String fileName, String content) {
            StringBuilder parts = new StringBuilder();
            fields.forEach((name, value) -> {
                boolean file = name.equals(fileField);
                parts.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"");
                parts.append(file ? "; filename=\"" + fileName + "\"\r\nContent-Type: text/csv" : "");
                parts.append("\r\n\r\n" + (file ? content : value) + "\r\n");
            });
            return parts + "--" + boundary + "--\r\n";
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
