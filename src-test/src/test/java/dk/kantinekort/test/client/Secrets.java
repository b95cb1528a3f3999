package dk.kantinekort.test.client;

import dk.kantinekort.payment.sandbox.simulator.TestCard;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be written down nowhere: numbers of payment cards, their control digits, and CPR numbers. */
public final class Secrets {

    private static final String GAP = "(?:[ +-]|%20)?";
    /** A word of its own, for what is sealed or random may well spell the same three letters and a few digits. */
    private static final String CONTROL_DIGITS =
            "(?<![A-Za-z0-9+/])(?i:cvc|cvv|kontrolcifre)\\W{1,10}\\d{3,4}(?![A-Za-z0-9+/])";

    private static final int WINDOW = 1 << 20;
    private static final int OVERLAP = 200;
    private static final int AROUND = 40;

    private final Pattern pattern;

    private Secrets(Stream<String> numbers) {
        String any = numbers.map(Secrets::withGaps).collect(Collectors.joining("|"));
        pattern = Pattern.compile("(?<!\\d)(?:" + any + ")(?!\\d)|" + CONTROL_DIGITS);
    }

    /** All test cards, and the persons that the sandbox's demo data name. */
    public static Secrets of(JsonObject demo) {
        Stream<String> cards = Stream.of(TestCard.values()).map(TestCard::printedNumber);
        Stream<String> persons = demo.getJsonArray("persons").getValuesAs(JsonObject.class).stream()
                .map(person -> person.getString("cpr", ""))
                .filter(cpr -> !cpr.isEmpty());
        return new Secrets(Stream.concat(cards, persons));
    }

    /** However the digits are grouped. */
    private static String withGaps(String number) {
        return String.join(GAP, number.replaceAll("\\D", "").split(""));
    }

    /** Each one found in the text, with what stands around it. */
    public List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int from = Math.max(0, matcher.start() - AROUND);
            found.add(text.substring(from, Math.min(text.length(), matcher.end() + AROUND)));
        }
        return found;
    }

    /** Each one found in the files of the folder, whatever kind of files they are, but for one folder in it. */
    public List<String> inFiles(Path folder, String leftOut) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(folder.resolve(leftOut))) {
                    inFile(file).forEach(text -> found.add(folder.relativize(file) + ": " + text));
                }
            }
        }
        return found;
    }

    private List<String> inFile(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            for (byte[] read = in.readNBytes(WINDOW); read.length > 0; read = in.readNBytes(WINDOW)) {
                String text = before + new String(read, StandardCharsets.ISO_8859_1);
                found.addAll(in(text));
                before = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        }
        return found;
    }
}
