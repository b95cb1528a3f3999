package dk.kantinekort.notification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a mail. One that a crash has left half sent is sent again under the same Message-ID, so that it can be told as the same. */
public enum MailState {
    WAITING,
    /** Handed to the mail server, which has not answered yet. */
    SENDING,
    SENT,
    /** Given up, for staff to see. They may have it tried again. */
    FAILED;

    private static final Map<MailState, Set<MailState>> NEXT = Map.of(
            WAITING, EnumSet.of(SENDING),
            SENDING, EnumSet.of(SENDING, SENT, WAITING, FAILED),
            SENT, EnumSet.noneOf(MailState.class),
            FAILED, EnumSet.of(WAITING));

    Set<MailState> next() {
        return Set.copyOf(NEXT.get(this));
    }
}
