package dk.kantinekort.test.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.shared.database.Database;
import dk.kantinekort.test.client.Answer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.Test;

/** The picture of a card's holder, which a till keeps and asks about each time. */
interface CardPictureTests extends InPortal {

    @Test
    default void a_picture_comes_once_and_then_only_when_it_has_changed() throws Exception {
        Canteen canteen = Canteen.open(this);
        Canteen.Customer customer = canteen.customer(0);
        hang(customer.accountId(), "the picture", "first");

        Answer first = picture(canteen, customer.card()).expect(200);

        assertThat(first.text()).isEqualTo("the picture");
        assertThat(first.header("Content-Type")).contains("image/jpeg");
        assertThat(first.header("Cache-Control").orElseThrow())
                .contains("private")
                .contains("no-cache");
        String tag = first.header("ETag").orElseThrow();
        assertThat(picture(canteen, customer.card(), "If-None-Match", tag)
                        .expect(304)
                        .text())
                .isEmpty();
        assertThat(picture(canteen, customer.card(), "If-None-Match", "\"older\"")
                        .expect(200)
                        .text())
                .isEqualTo("the picture");
    }

    @Test
    default void a_card_without_picture_and_an_unknown_one_have_none() throws Exception {
        Canteen canteen = Canteen.open(this);

        assertThat(picture(canteen, canteen.customer(0).card()).expect(404).code())
                .isEqualTo("NOT_FOUND");
        assertThat(picture(canteen, "T404").expect(404).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    default void nobody_sees_a_picture_without_a_key() {
        portal().get("/api/pos/v1/cards/T404/picture").expect(401);
    }

    private Answer picture(Canteen canteen, String card, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = "Bearer " + canteen.newTill().key();
        return portal().get("/api/pos/v1/cards/" + card + "/picture", all);
    }

    private void hang(long accountId, String content, String etag) throws Exception {
        String sql =
                "insert into account_picture (account_id, jpeg, etag, changed_at) values (?, ?, ?, current_timestamp)";
        InTransaction.call(() -> {
            try (Connection connection = bean(Database.class).connection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, accountId);
                statement.setBytes(2, content.getBytes(StandardCharsets.UTF_8));
                statement.setString(3, etag);
                return statement.executeUpdate();
            }
        });
    }
}
