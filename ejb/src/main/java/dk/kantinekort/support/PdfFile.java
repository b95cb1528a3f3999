package dk.kantinekort.support;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a PDF from outside: that it goes on to its end, and that nothing hangs on behind it or wants to run. */
final class PdfFile {

    private static final int TAIL = 1024;
    private static final Pattern END = Pattern.compile("startxref\\s+([0-9]{1,9})\\s+%%EOF\\s*$");
    private static final Pattern PROGRAM = Pattern.compile("/(JavaScript|Launch|EmbeddedFile|RichMedia)\\b");

    private final String text;

    private PdfFile(byte[] content) {
        this.text = new String(content, StandardCharsets.ISO_8859_1);
    }

    /** Whether its last line leads to the table that every PDF ends with, and nothing follows. */
    static boolean isWhole(byte[] content) {
        return new PdfFile(content).isWhole();
    }

    /** Whether it carries a program or another file, as far as can be seen without unpacking. */
    static boolean isActive(byte[] content) {
        return PROGRAM.matcher(new PdfFile(content).text).find();
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
