package dk.kantinekort.shared.id;

import java.security.SecureRandom;

/** Random ids for addresses and other companies' systems: letters and digits only, none that look alike. */
public final class PublicId {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String CAPITALS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_LENGTH = 16;
    private static final int SECRET_LENGTH = 43;

    private PublicId() {}

    /** 16 characters, 93 bits: names a thing in an address, which authorisation guards. */
    public static String next() {
        return random(ID_LENGTH, ALPHABET);
    }

    /** Whether it may name a thing: the database is not asked for anything else that came with an address. */
    public static boolean isOne(String text) {
        return text.length() == ID_LENGTH && text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    /** 43 characters, 250 bits: is itself the right to something, such as a till's key. */
    public static String nextSecret() {
        return random(SECRET_LENGTH, ALPHABET);
    }

    /** Capitals and digits alone, since people read it out to each other: 5 bits a character. */
    public static String nextReadable(int length) {
        return random(length, CAPITALS);
    }

    private static String random(int length, String alphabet) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
