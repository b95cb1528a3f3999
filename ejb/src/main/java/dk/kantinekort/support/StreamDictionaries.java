package dk.kantinekort.support;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dictionary of a stream in what stands before it. Strings and comments may hold what looks like the beginning of an
 * object, so every beginning counts from which a dictionary leads up to the stream.
 */
final class StreamDictionaries {

    private static final Pattern OBJECT = Pattern.compile("(?<!end)obj");
    private static final int MOST_READ = 64 * 1024 * 1024;

    private int read;

    /** @return empty when there is none that can be read */
    List<String> endingAt(String before) {
        List<String> found = new ArrayList<>();
        Matcher object = OBJECT.matcher(before);
        while (read < MOST_READ && object.find()) {
            if (isDictionary(before, object.end())) {
                found.add(before.substring(object.end()));
            }
        }
        return read < MOST_READ ? found : List.of();
    }

    private boolean isDictionary(String text, int from) {
        int depth = 0;
        boolean closed = false;
        int at = from;
        while (at < text.length()) {
            if (text.startsWith("<<", at) && !closed) {
                depth++;
            } else if (text.startsWith(">>", at) && depth > 0) {
                depth--;
                closed = depth == 0;
            } else if (depth == 0 && !isSpace(text, at)) {
                break;
            }
            at = next(text, at);
        }
        read += at - from + 1;
        return at == text.length() && (closed || depth > 0);
    }

    private static boolean isSpace(String text, int at) {
        return text.charAt(at) <= ' ' || text.charAt(at) == '%';
    }

    private static int next(String text, int at) {
        return switch (text.charAt(at)) {
            case '(' -> afterString(text, at);
            case '%' -> afterLine(text, at);
            case '<' -> text.startsWith("<<", at) ? at + 2 : after(text, text.indexOf('>', at));
            case '>' -> text.startsWith(">>", at) ? at + 2 : at + 1;
            default -> at + 1;
        };
    }

    private static int after(String text, int at) {
        return at < 0 ? text.length() : at + 1;
    }

    private static int afterLine(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Brackets within a string are in pairs, or behind a backslash. */
    private static int afterString(String text, int at) {
        int depth = 0;
        int end = at;
        do {
            switch (text.charAt(end)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '\\' -> end++;
                default -> {
                    // a letter like any other
                }
            }
            end++;
        } while (depth > 0 && end < text.length());
        return Math.min(end, text.length());
    }
}
