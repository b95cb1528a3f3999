package dk.kantinekort.importer;

import dk.kantinekort.shared.spool.Spool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * How a file is written: UTF-8 when all of it is valid UTF-8, else Windows-1252; semicolons or commas, whichever the header
 * has more of.
 */
record ListFormat(Charset charset, char delimiter) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static ListFormat detect(Spool file) throws IOException {
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
        try (BufferedReader reader = new BufferedReader(reader(file, charset))) {
            String header =
                    reader.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            return new ListFormat(charset, count(header, ';') >= count(header, ',') ? ';' : ',');
        }
    }

    CSVParser parse(Spool file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        return CSVParser.builder()
                .setReader(reader(file, charset))
                .setFormat(format)
                .get();
    }

    private static boolean isUtf8(Spool file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(file.open(), decoder)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader reader(Spool file, Charset charset) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file.open(), BYTE_ORDER_MARK.length);
        byte[] start = in.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
            in.unread(start);
        }
        return new InputStreamReader(in, charset);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
