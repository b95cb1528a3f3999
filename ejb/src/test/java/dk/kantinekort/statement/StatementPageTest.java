package dk.kantinekort.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.ledger.EntryKind;
import dk.kantinekort.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatementPageTest {

    @Test
    void the_newest_page_has_nothing_before_it() {
        StatementPage page = StatementPage.of(downFrom(100, 26), StatementPosition.NEWEST);
        assertThat(page.movements()).hasSize(25);
        assertThat(page.hasNewer()).isFalse();
        assertThat(page.hasOlder()).isTrue();
    }

    @Test
    void the_oldest_page_has_nothing_after_it() {
        StatementPage page = StatementPage.of(downFrom(25, 25), StatementPosition.olderThan(26));
        assertThat(page.hasNewer()).isTrue();
        assertThat(page.hasOlder()).isFalse();
    }

    @Test
    void a_page_reached_backwards_still_shows_the_newest_first() {
        StatementPage page = StatementPage.of(upFrom(51, 26), StatementPosition.newerThan(50));
        assertThat(page.movements())
                .extracting(Movement::number)
                .startsWith(75L)
                .endsWith(51L);
        assertThat(page.hasNewer()).isTrue();
        assertThat(page.hasOlder()).isTrue();
    }

    @Test
    void the_first_page_reached_backwards_has_nothing_before_it() {
        assertThat(StatementPage.of(upFrom(76, 25), StatementPosition.newerThan(75))
                        .hasNewer())
                .isFalse();
    }

    @Test
    void an_empty_page_reached_backwards_leads_nowhere() {
        StatementPage page = StatementPage.of(List.of(), StatementPosition.newerThan(75));
        assertThat(page.hasNewer() || page.hasOlder()).isFalse();
    }

    @Test
    void signs_that_the_database_would_take_for_wildcards_are_searched_for_as_they_are() {
        assertThat(searching("50%_A!").pattern()).isEqualTo("%50!%!_a!!%");
    }

    @Test
    void the_last_day_is_over_at_midnight_in_denmark() {
        StatementQuery query = new StatementQuery(
                Optional.of(LocalDate.of(2026, 7, 1)),
                Optional.of(LocalDate.of(2026, 7, 1)),
                "",
                StatementPosition.NEWEST);
        assertThat(query.start()).isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
        assertThat(query.end()).isEqualTo(Instant.parse("2026-07-01T22:00:00Z"));
    }

    @Test
    void actors_are_told_by_how_the_journal_writes_them() {
        assertThat(ActorKind.of("till:K7")).isEqualTo(ActorKind.TILL);
        assertThat(ActorKind.of("staff:K7")).isEqualTo(ActorKind.STAFF);
        assertThat(ActorKind.of("system")).isEqualTo(ActorKind.SYSTEM);
        assertThat(ActorKind.of("Wt34KsFESCpR6vzY")).isEqualTo(ActorKind.PERSON);
    }

    private static StatementQuery searching(String search) {
        return new StatementQuery(Optional.empty(), Optional.empty(), search, StatementPosition.NEWEST);
    }

    private static List<Movement> downFrom(long first, int count) {
        return LongStream.iterate(first, number -> number - 1)
                .limit(count)
                .mapToObj(StatementPageTest::movement)
                .toList();
    }

    private static List<Movement> upFrom(long first, int count) {
        return LongStream.iterate(first, number -> number + 1)
                .limit(count)
                .mapToObj(StatementPageTest::movement)
                .toList();
    }

    private static Movement movement(long number) {
        Money krone = Money.ofKroner(1);
        return new Movement(number, Instant.EPOCH, EntryKind.FEE, "text", "", krone, krone, ActorKind.TILL, "", "");
    }
}
