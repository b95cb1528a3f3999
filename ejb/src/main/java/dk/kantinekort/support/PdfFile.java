package dk.kantinekort.support;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a PDF from outside: that it goes on to its end, and that nothing hangs on behind it or wants to run. */
final class PdfFile {

    private static final int TAIL = 1024;
    private static final int HEXADECIMAL = 16;
    private static final Pattern END = Pattern.compile("startxref\\s+([0-9]{1,9})\\s+%%EOF\\s*$");
    private static final Pattern NAME = Pattern.compile("/([^\\s\\x00/()<>\\[\\]{}%]+)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    /** What runs, or is another file; and a lock, for what is behind it cannot be looked at. */
    private static final Set<String> ACTIVE =
            Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "Encrypt");

    private final String text;

    private PdfFile(byte[] content) {
        this.text = new String(content, StandardCharsets.ISO_8859_1);
    }

    /** Whether its last line leads to the table that every PDF ends with, and nothing follows. */
    static boolean isWhole(byte[] content) {
        return new PdfFile(content).isWhole();
    }

    /** Whether it carries a program or another file, in the open or among packed objects. What cannot be unpacked counts as such. */
    static boolean isActive(byte[] content) {
        return namesActive(new PdfFile(content).text) || new PackedObjects(content).isAnyActive();
    }

    /** Letters of a name may be written by their numbers, {@code /#4AavaScript}; whoever shows the file reads them all the same. */
    static boolean namesActive(String text) {
        return NAME.matcher(text).results().anyMatch(name -> ACTIVE.contains(plain(name.group(1))));
    }

    static String plain(String name) {
        return ESCAPE.matcher(name)
                .replaceAll(
                        letter -> Matcher.quoteReplacement("" + (char) Integer.parseInt(letter.group(1), HEXADECIMAL)));
    }

    private boolean isWhole() {
        Matcher end = END.matcher(text.substring(Math.max(0, text.length() - TAIL)));
        return end.find() && isTable(Integer.parseInt(end.group(1)));
    }

    private boolean isTable(int at) {
        return at < text.length()
                && (text.startsWith("xref", at) || text.substring(at).matches("(?s)[0-9]+ [0-9]+ obj.*"));
    }
}
