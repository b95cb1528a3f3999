package dk.kantinekort.product;

import java.util.Locale;

/** Names of product groups and allergens are compared without regard to case and blanks around them. */
public final class Label {

    private Label() {}

    /** The form in which the name is kept and compared. */
    public static String of(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
