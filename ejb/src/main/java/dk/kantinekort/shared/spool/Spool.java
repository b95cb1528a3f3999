package dk.kantinekort.shared.spool;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file set aside on disk, to be read several times. It is enciphered with a key that only this object has, since it is full
 * of CPR numbers: what a crash leaves behind is noise.
 */
public final class Spool implements Closeable, Serializable {

    private static final long serialVersionUID = 1L;

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;

    private final String path;
    private final byte[] key = new byte[KEY_BYTES];
    private final byte[] iv = new byte[IV_BYTES];

    private Spool(String path) {
        this.path = path;
        SecureRandom random = new SecureRandom();
        random.nextBytes(key);
        random.nextBytes(iv);
    }

    /** Reads the stream to its end; the caller closes it. */
    public static Spool of(InputStream content) throws IOException {
        return written(content::transferTo);
    }

    /** What the writing puts into its stream. */
    public static Spool written(Writing writing) throws IOException {
        return written(Files.createTempFile("kantinekort", ".spool"), writing);
    }

    static Spool written(Path file, Writing writing) throws IOException {
        Spool spool = new Spool(file.toString());
        boolean whole = false;
        try {
            spool.write(writing);
            whole = true;
        } finally {
            // whatever ended it, even memory that ran out
            if (!whole) {
                spool.close();
            }
        }
        return spool;
    }

    private void write(Writing writing) throws IOException {
        try (OutputStream out =
                new CipherOutputStream(Files.newOutputStream(Path.of(path)), cipher(Cipher.ENCRYPT_MODE))) {
            writing.to(out);
        }
    }

    public InputStream open() throws IOException {
        return new CipherInputStream(Files.newInputStream(Path.of(path)), cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES in counter mode", e);
        }
    }

    /** Deletes the file. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the content. */
    @FunctionalInterface
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }
}
