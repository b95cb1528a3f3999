package dk.kantinekort.support;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads a JPEG segment by segment, unpacking nothing, and keeps what the picture needs. */
final class JpegFile {

    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    /** How the colours are to be read. */
    private static final int ADOBE = 0xee;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long pixels;
    private boolean framed;

    private JpegFile(byte[] content) {
        this.in = ByteBuffer.wrap(content);
    }

    /** Empty when it is broken or cut short. */
    static Optional<BarePicture> read(byte[] content) {
        try {
            return new JpegFile(content).read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutShort) {
            return Optional.empty();
        }
    }

    private Optional<BarePicture> read() {
        int marker = nextMarker();
        boolean whole = marker == START;
        while (whole && marker != END) {
            whole = keep(marker);
            marker = nextMarker();
        }
        write(END);
        return whole && pixels > 0 ? Optional.of(new BarePicture(pixels, out.toByteArray())) : Optional.empty();
    }

    /** @return whether all is well so far: a second frame might be larger than the first, which tells the pixels */
    private boolean keep(int marker) {
        if (marker == START) {
            write(START);
            return true;
        }
        int length = in.getShort() & 0xffff;
        if (length < 2) {
            return false;
        }
        byte[] segment = new byte[length - 2];
        in.get(segment);
        if (isFrame(marker) && framed) {
            return false;
        }
        if (isNeeded(marker)) {
            keep(marker, length, segment);
        }
        return true;
    }

    private void keep(int marker, int length, byte[] segment) {
        write(marker);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(segment);
        if (isFrame(marker)) {
            framed = true;
            pixels = pixels(ByteBuffer.wrap(segment));
        } else if (marker == SCAN) {
            keepScan();
        }
    }

    /** The packed picture goes on until the next marker that is neither a stuffed byte nor a restart. */
    private void keepScan() {
        while (true) {
            int value = in.get() & MARK;
            if (value == MARK && !isPartOfScan(in.get(in.position()) & MARK)) {
                in.position(in.position() - 1);
                return;
            }
            out.write(value);
        }
    }

    private static boolean isPartOfScan(int afterMark) {
        return afterMark == 0 || afterMark >= 0xd0 && afterMark < START;
    }

    private int nextMarker() {
        int value = in.get() & MARK;
        if (value != MARK) {
            throw new BufferUnderflowException();
        }
        while (value == MARK) {
            value = in.get() & MARK;
        }
        return value;
    }

    private static boolean isNeeded(int marker) {
        boolean application = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
        return marker != COMMENT && (!application || marker == FIRST_APPLICATION || marker == ADOBE);
    }

    /** SOF0 to SOF15, but for three numbers between them that mean something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static long pixels(ByteBuffer frame) {
        long height = frame.getShort(1) & 0xffff;
        return height * (frame.getShort(3) & 0xffff);
    }

    private void write(int marker) {
        out.write(MARK);
        out.write(marker);
    }
}
