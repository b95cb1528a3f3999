package dk.kantinekort.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Documents as citizens send them, and as attackers do. */
final class Papers {

    private Papers() {}

    static byte[] picture(String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(7, 7, 0xff8800);
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] pdf(String inside) {
        String body = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog " + inside + " >>\nendobj\n";
        return bytes(body + "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n" + body.length()
                + "\n%%EOF\n");
    }

    /** A PDF with an object stream. @param filter how it is packed */
    static byte[] packed(String filter, byte[] objects) {
        return streamed("1 0 obj\n<< /Type /Obj#53tm /N 1 /First 4 " + filter + " >>", objects);
    }

    /** A PDF with any stream. @param before all that stands before it */
    static byte[] streamed(String before, byte[] stream) {
        byte[] head = bytes("%PDF-1.5\n" + before + "\nstream\r\n");
        byte[] body = joined(joined(head, stream), bytes("\nendstream\nendobj\n"));
        String end = "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n";
        return joined(body, bytes(end + body.length + "\n%%EOF\n"));
    }

    static byte[] deflated(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** With another file put in after the first two bytes, as a JPEG segment of that number. */
    static byte[] withSegment(byte[] jpeg, int marker, String content) {
        byte[] segment = bytes("\u00ff" + (char) marker + (char) 0 + (char) (content.length() + 2) + content);
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return joined(joined(Arrays.copyOf(jpeg, 2), segment), rest);
    }

    static byte[] cut(byte[] whole, int missing) {
        return Arrays.copyOf(whole, whole.length - missing);
    }
}
