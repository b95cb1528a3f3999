/**
 * Mails to citizens. A use case puts a {@link dk.kantinekort.notification.MailDraft} into the
 * {@link dk.kantinekort.notification.Mailbox}, in its own transaction; after the commit it is sent as due work, tried again when
 * the mail server fails, and given up after a day and a half for staff to see. Each mail names what it tells by a key, and is sent once.
 */
package dk.kantinekort.notification;
