package dk.kantinekort.test.portal;

/** A mail that the portal has sent, read back. */
record MailUnderTest(String to, String subject, String plain, String html) {}
