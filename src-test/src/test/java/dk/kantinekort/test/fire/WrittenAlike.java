package dk.kantinekort.test.fire;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kantinekort.test.process.Postgresql;
import java.util.List;

/**
 * That all charges of a plan have left the same rows behind, but for what is each one's own: those that were made together with
 * others, and those that were made alone, such as after the death of the node that had reserved them.
 */
final class WrittenAlike {

    private static final String CHARGED = " from subscription s join subscription_plan n on n.id = s.plan_id"
            + " join subscription_charge c on c.subscription_id = s.id join subscription_payment t on t.charge_id = c.id"
            + " join payment p on p.id = t.payment_id";
    private static final String OF_PLAN = " where n.public_id = '$plan' and c.state = 'PAID'";

    private final Postgresql database;
    private final String plan;

    private WrittenAlike(Postgresql database, String plan) {
        this.database = database;
        this.plan = plan;
    }

    static void require(Postgresql database, String plan) {
        new WrittenAlike(database, plan).require();
    }

    private void require() {
        // when it was asked about, and whether it had to be, is each one's own as well
        require(
                1,
                "p",
                "",
                "id, public_id, reference, idempotency_key, provider_reference, created_at, asked_at, waiting_since, settled_at, sendings, sent_at, version");
        require(1, "c", "", "id, subscription_id, settled_at, version");
        require(1, "t", "", "payment_id, charge_id");
        require(1, "s", "", "id, public_id, account_id, payer_id, card_id, open_for, form_token, enrolled_at, version");
        require(1, "g", " join stored_charge g on g.payment_id = p.id", "id, payment_id, card_id, thing");
        require(1, "i", " join clearing_item i on i.reference = p.reference", "id, public_id, reference, version");
        require(
                1,
                "d",
                " join due_item d on d.subject = s.public_id and d.kind = 'subscription'",
                "id, subject, fence");
        String entries =
                " join journal_entry e on e.source_key in ('payment:' || p.reference, 'subscription:' || c.id)";
        require(2, "e", entries, "id, source_key, actor, booked_at");
        require(
                4,
                "o",
                entries + " join posting o on o.entry_id = e.id",
                "id, entry_id, ledger_account_id, balance_after, movement, booked_at");
    }

    /** @param kinds how many different rows there are to be */
    private void require(int kinds, String row, String join, String own) {
        String columns = "'{" + own.replace(" ", "") + "}'";
        String alike = "to_jsonb(" + row + ") - cast(" + columns + " as text[])"
                + (row.equals("o") ? " || jsonb_build_object('customer', o.movement is not null)" : "");
        List<String> found =
                database.list(("select distinct " + alike + CHARGED + join + OF_PLAN).replace("$plan", plan));
        assertThat(found).as("the rows " + row + " of plan " + plan).hasSize(kinds);
    }
}
