package dk.kantinekort.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhookNoteTest {

    @Test
    void names_of_ordinary_length_are_kept_as_they_are() {
        String longest = "e".repeat(80);
        assertThat(new WebhookNote(longest, "K7F3A2B9").eventId()).isEqualTo(longest);
        assertThat(new WebhookNote(longest, "K7F3A2B9").reference()).isEqualTo("K7F3A2B9");
    }

    @Test
    void longer_ones_are_kept_as_a_digest_that_tells_events_apart() {
        String tooLong = "e".repeat(81);
        assertThat(new WebhookNote(tooLong, "A").eventId()).hasSize(71).startsWith("sha256:");
        assertThat(new WebhookNote(tooLong, "A")).isEqualTo(new WebhookNote(tooLong, "A"));
        assertThat(new WebhookNote(tooLong, "A")).isNotEqualTo(new WebhookNote(tooLong + "e", "A"));
    }

    @Test
    void characters_that_no_database_takes_do_not_reach_it() {
        assertThat(new WebhookNote("e\u0000", "a\u0000").eventId()).startsWith("sha256:");
        assertThat(new WebhookNote("e\u0000", "a\u0000").reference()).startsWith("sha256:");
    }
}
