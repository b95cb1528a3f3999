package dk.kantinekort.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The object streams of a PDF, where objects are packed out of sight. They are unpacked to be looked at and never kept, and no
 * further than a bound, for a small file may unpack to a huge one.
 */
final class PackedObjects {

    private static final int MOST_UNPACKED = 32 * 1024 * 1024;
    private static final int AT_ONCE = 64 * 1024;
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream[ \\t]*\\r?\\n?");
    private static final Pattern OBJECTS = Pattern.compile("/ObjStm\\b");
    /** Where the first object begins, and how many there are: no other stream tells both. */
    private static final Pattern FIRST = Pattern.compile("/First\\b");

    private static final Pattern HOW_MANY = Pattern.compile("/N\\b");

    private static final Pattern DEFLATED = Pattern.compile("/Filter\\s*(/FlateDecode\\b|\\[\\s*/FlateDecode\\s*\\])");
    private static final Pattern CODED_FURTHER = Pattern.compile("/(DecodeParms|DP)\\b");

    private final byte[] content;
    private final StreamDictionaries dictionaries = new StreamDictionaries();
    private int unpacked;

    PackedObjects(byte[] content) {
        this.content = content;
    }

    /** Whether one of them has an active name in it, or is packed so that it cannot be looked at. */
    boolean isAnyActive() {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        Matcher stream = STREAM.matcher(text);
        int before = 0;
        while (stream.find()) {
            if (isActive(text.substring(before, stream.start()), stream.end())) {
                return true;
            }
            before = stream.end();
        }
        return false;
    }

    /** @param before what stands before the stream, since the one before it */
    private boolean isActive(String before, int at) {
        List<String> read = dictionaries.endingAt(before);
        List<String> possible = read.isEmpty() ? List.of(before) : read;
        return possible.stream().map(PdfFile::plain).anyMatch(dictionary -> isActiveBy(dictionary, at));
    }

    /** What its dictionary has elsewhere, its type or its filter, is not looked up: then it cannot be looked at. */
    private boolean isActiveBy(String dictionary, int at) {
        boolean objects = OBJECTS.matcher(dictionary).find()
                || FIRST.matcher(dictionary).find()
                        && HOW_MANY.matcher(dictionary).find();
        if (!objects) {
            return false;
        }
        boolean readable = DEFLATED.matcher(dictionary).find()
                && !CODED_FURTHER.matcher(dictionary).find();
        return !readable || isActive(at);
    }

    private boolean isActive(int at) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, at, content.length - at);
            return PdfFile.namesActive(unpack(inflater));
        } catch (DataFormatException hidden) {
            return true;
        } finally {
            inflater.end();
        }
    }

    private String unpack(Inflater inflater) throws DataFormatException {
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        byte[] part = new byte[AT_ONCE];
        while (!inflater.finished()) {
            int length = inflater.inflate(part);
            unpacked += length;
            if (length == 0 || unpacked > MOST_UNPACKED) {
                throw new DataFormatException("cut short, or larger than any document needs");
            }
            objects.write(part, 0, length);
        }
        return objects.toString(StandardCharsets.ISO_8859_1);
    }
}
