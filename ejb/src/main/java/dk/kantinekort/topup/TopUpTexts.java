package dk.kantinekort.topup;

import dk.kantinekort.receipt.Wording;

/** The texts of this feature's mails and payments. */
final class TopUpTexts {

    private static final String BUNDLE = "dk.kantinekort.topup.text";

    private TopUpTexts() {}

    static Wording in(String language) {
        return Wording.in(BUNDLE, language);
    }
}
