package dk.kantinekort.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.payment.provider.DeclineReason;
import dk.kantinekort.shared.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewsFactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void what_is_noted_is_told_as_it_was() {
        for (DeclineReason reason : DeclineReason.values()) {
            SubscriptionNews news = news(new NewsFacts(
                    Optional.of(reason), Optional.of(DAY), Optional.empty(), Optional.of(DAY.plusDays(6))));

            assertThat(SubscriptionNews.ofSubject(news.toSubject())).isEqualTo(news);
        }
        SubscriptionNews next = news(new NewsFacts(
                Optional.empty(), Optional.of(DAY), Optional.of(Money.ofKroner(99_999)), Optional.empty()));
        assertThat(SubscriptionNews.ofSubject(next.toSubject())).isEqualTo(next);
    }

    @Test
    void the_longest_news_fit_among_the_due_work() {
        for (DeclineReason reason : DeclineReason.values()) {
            SubscriptionNews news = news(new NewsFacts(
                    Optional.of(reason), Optional.of(DAY), Optional.empty(), Optional.of(DAY.plusDays(6))));

            assertThat(news.toSubject()).hasSizeLessThanOrEqualTo(80);
        }
    }

    private static SubscriptionNews news(NewsFacts facts) {
        return new SubscriptionNews(SubscriptionNews.Kind.DECLINED, 99_999_999, 999_999_999, 4, facts);
    }
}
