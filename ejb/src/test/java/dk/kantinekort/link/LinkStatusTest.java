package dk.kantinekort.link;

import static dk.kantinekort.link.LinkStatus.APPROVED;
import static dk.kantinekort.link.LinkStatus.ENDED;
import static dk.kantinekort.link.LinkStatus.EXPIRED;
import static dk.kantinekort.link.LinkStatus.PENDING_APPROVAL;
import static dk.kantinekort.link.LinkStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String HASH = "ab".repeat(32);

    @Test
    void every_pair_that_is_not_in_the_table_is_rejected() {
        Map<LinkStatus, Set<LinkStatus>> table = Map.of(
                PENDING_APPROVAL, Set.of(APPROVED, REJECTED, ENDED, EXPIRED),
                REJECTED, Set.of(ENDED, EXPIRED),
                APPROVED, Set.of(ENDED),
                ENDED, Set.of(),
                EXPIRED, Set.of());

        for (LinkStatus status : LinkStatus.values()) {
            assertThat(status.next()).isEqualTo(table.get(status));
        }
    }

    @Test
    void a_rejection_stands_like_a_request_that_waits_until_it_is_over() {
        Link link = Link.requested(1, HASH, NOW);
        link.reject(3, NOW);

        assertThat(link.status().looksPending()).isTrue();
        assertThat(link.targetLookup()).contains(HASH);
        assertThatThrownBy(() -> link.approve(2, NOW)).isInstanceOf(IllegalStateException.class);

        link.expire(NOW);
        assertThat(link.status()).isEqualTo(EXPIRED);
        assertThat(link.targetLookup()).isEmpty();
    }

    @Test
    void whom_an_approved_link_was_asked_of_is_forgotten() {
        Link link = Link.requested(1, HASH, NOW);

        link.approve(7, NOW);

        assertThat(link.accountId()).contains(7L);
        assertThat(link.targetLookup()).isEmpty();
        assertThat(link.status().looksPending()).isFalse();
    }

    @Test
    void what_is_unique_fits_its_column() {
        assertThat(Link.standing(Long.MAX_VALUE, HASH)).hasSizeLessThanOrEqualTo(60);
        assertThat(Link.standing(Long.MAX_VALUE, Long.MAX_VALUE)).hasSizeLessThanOrEqualTo(60);
    }
}
