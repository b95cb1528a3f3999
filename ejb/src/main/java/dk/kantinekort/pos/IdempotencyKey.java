package dk.kantinekort.pos;

import java.util.regex.Pattern;

/** The till's own name for one purchase: 1 to 64 visible ASCII characters, the same however often it asks. */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedSaleException("the idempotency key is not 1 to 64 visible ASCII characters");
        }
    }
}
