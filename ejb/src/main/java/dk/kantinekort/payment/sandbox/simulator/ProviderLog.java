package dk.kantinekort.payment.sandbox.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The provider's store: a file that lines are added to, and nothing is ever changed in. A line is on the disk before {@link
 * #append} returns. Half a line at the end, left by a kill, was never answered for and is cut off.
 */
final class ProviderLog implements Closeable {

    private final FileChannel file;
    private final List<LogLine> before;

    private ProviderLog(FileChannel file, List<LogLine> before) {
        this.file = file;
        this.before = before;
    }

    static ProviderLog open(Path directory) {
        try {
            Files.createDirectories(directory);
            Path path = directory.resolve("provider.log");
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            byte[] whole = wholeLines(Files.readAllBytes(path));
            file.truncate(whole.length).position(whole.length);
            return new ProviderLog(file, parse(whole));
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox provider's log cannot be opened in " + directory, e);
        }
    }

    private static byte[] wholeLines(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return java.util.Arrays.copyOf(content, end);
    }

    private static List<LogLine> parse(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(LogLine::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What stood in the file when it was opened. */
    List<LogLine> before() {
        return before;
    }

    void append(LogLine line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox provider's log cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox provider's log cannot be closed", e);
        }
    }
}
