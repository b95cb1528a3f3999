package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.client.Answer;
import dk.kantinekort.test.client.TillClient;
import dk.kantinekort.test.portal.Canteen.Customer;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a till may send twice, and what many may send at once. */
interface IdempotencyTests extends InPortal {

    @Test
    default void the_same_key_again_gets_the_same_answer() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        JsonObject lunch = TillClient.lunch(customer.card(), 3_500);
        Answer first = canteen.till().purchase(lunch, "k").expect(201);
        canteen.till().sell(customer.card(), 1_000, "in-between").expect(201);

        Answer again = canteen.till().purchase(lunch, "k").expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(customer.balanceOere()).isEqualTo(5_500);
    }

    @Test
    default void a_refusal_is_repeated_although_the_card_would_buy_now() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        JsonObject lunch = TillClient.lunch(customer.card(), 3_500);
        customer.change(account -> account.block());
        Answer first = canteen.till().purchase(lunch, "k").expect(422);
        customer.change(account -> account.activate());

        Answer again = canteen.till().purchase(lunch, "k").expect(422);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(customer.balanceOere()).isEqualTo(10_000);
    }

    @Test
    default void a_purchase_is_repeated_although_the_card_would_not_buy_now() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        JsonObject lunch = TillClient.lunch(customer.card(), 10_000);
        canteen.till().purchase(lunch, "k").expect(201);
        customer.change(account -> account.block());

        canteen.till().purchase(lunch, "k").expect(201);
    }

    @Test
    default void the_same_key_for_something_else_is_refused_and_nothing_happens() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        canteen.till().sell(customer.card(), 3_500, "k").expect(201);

        assertThat(canteen.till().sell(customer.card(), 3_600, "k").expect(422).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(customer.balanceOere()).isEqualTo(6_500);
    }

    @Test
    default void two_tills_may_use_the_same_key() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        JsonObject lunch = TillClient.lunch(customer.card(), 1_000);
        canteen.till().purchase(lunch, "k").expect(201);

        canteen.anotherTill().purchase(lunch, "k").expect(201);

        assertThat(customer.balanceOere()).isEqualTo(8_000);
    }

    @Test
    default void the_same_key_five_times_at_once_is_one_purchase() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(100);
        JsonObject lunch = TillClient.lunch(customer.card(), 3_500);
        for (String key : List.of("a", "b")) {
            List<Answer> answers = atOnce(5, () -> canteen.till().purchase(lunch, key));

            assertThat(answers).allSatisfy(answer -> answer.expect(201));
            assertThat(answers)
                    .extracting(Answer::text)
                    .containsOnly(answers.get(0).text());
            assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed")
                            .isEmpty()))
                    .hasSize(1);
        }
        assertThat(customer.balanceOere()).isEqualTo(3_000);
    }

    @Test
    default void no_number_of_tills_can_take_more_than_there_is() throws Exception {
        Canteen canteen = Canteen.open(this);
        Customer customer = canteen.customer(500);

        List<List<Answer>> all = atOnce(16, i -> IntStream.range(0, 100)
                .mapToObj(n -> canteen.till().sell(customer.card(), 1_000, i + "-" + n))
                .toList());

        List<Answer> answers = all.stream().flatMap(List::stream).toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(50);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .hasSize(1_550)
                .allSatisfy(answer -> assertThat(answer.expect(422).code()).isEqualTo("INSUFFICIENT_BALANCE"));
        assertThat(customer.balanceOere()).isZero();
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        return atOnce(threads, i -> work.call());
    }

    private static <T> List<T> atOnce(int threads, Numbered<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                all.add(() -> work.call(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    /** Work that knows which of the threads it is. */
    interface Numbered<T> {
        T call(int number) throws Exception;
    }
}
