package dk.kantinekort.support;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Reads a PNG chunk by chunk, unpacking nothing, and keeps what the picture needs. */
final class PngFile {

    private static final int SIGNATURE_BYTES = 8;
    private static final int TYPE_BYTES = 4;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long pixels;
    private boolean data;

    private PngFile(byte[] content) {
        this.in = ByteBuffer.wrap(content);
    }

    /** Empty when it is broken or cut short. */
    static Optional<BarePicture> read(byte[] content) {
        try {
            return new PngFile(content).read();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private Optional<BarePicture> read() {
        copy(SIGNATURE_BYTES);
        String type = "";
        while (!type.equals("IEND")) {
            type = readChunk();
        }
        return pixels > 0 && data ? Optional.of(new BarePicture(pixels, out.toByteArray())) : Optional.empty();
    }

    private String readChunk() {
        int start = in.position();
        int length = in.getInt();
        byte[] typeAndData = new byte[Math.addExact(checked(length), TYPE_BYTES)];
        in.get(typeAndData);
        requireSum(typeAndData, in.getInt());
        String type = new String(typeAndData, 0, TYPE_BYTES, StandardCharsets.ISO_8859_1);
        look(type, ByteBuffer.wrap(typeAndData, TYPE_BYTES, length).slice());
        if (NEEDED.contains(type)) {
            int end = in.position();
            in.position(start);
            copy(end - start);
        }
        return type;
    }

    private int checked(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }

    private void look(String type, ByteBuffer chunk) {
        if (type.equals("IHDR")) {
            requireFirst();
            pixels = (long) side(chunk) * side(chunk);
        } else if (type.equals("IDAT")) {
            data = true;
        }
    }

    /** A second header might tell of a larger picture than the first. */
    private void requireFirst() {
        if (pixels > 0) {
            throw new IllegalArgumentException("a second header");
        }
    }

    /** PNG allows no side of zero, nor one beyond a signed int. */
    private static int side(ByteBuffer header) {
        int side = header.getInt();
        if (side < 1) {
            throw new IllegalArgumentException("a side of " + side);
        }
        return side;
    }

    private static void requireSum(byte[] typeAndData, int sum) {
        CRC32 crc = new CRC32();
        crc.update(typeAndData);
        if ((int) crc.getValue() != sum) {
            throw new IllegalArgumentException("a chunk's sum is wrong");
        }
    }

    private void copy(int length) {
        byte[] part = new byte[length];
        in.get(part);
        out.writeBytes(part);
    }
}
