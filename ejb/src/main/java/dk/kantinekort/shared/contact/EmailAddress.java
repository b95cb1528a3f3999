package dk.kantinekort.shared.contact;

import java.util.regex.Pattern;

/** Which e-mail addresses the portal takes, wherever they come from: one address, without a name, safe in a mail's header. */
public final class EmailAddress {

    /** Longest address, in characters, by RFC 5321. */
    public static final int LENGTH = 254;

    private static final Pattern FORM = Pattern.compile(
            "[^@\\s\\p{Cntrl},;<>\"]{1,64}@[^@\\s\\p{Cntrl},;<>\"]{1,120}\\.[^@\\s\\p{Cntrl}.,;<>\"]{2,63}");

    private EmailAddress() {}

    /** @param typed without spaces around it */
    public static boolean isWellFormed(String typed) {
        return typed.length() <= LENGTH && FORM.matcher(typed).matches();
    }
}
