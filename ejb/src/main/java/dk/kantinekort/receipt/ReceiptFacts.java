package dk.kantinekort.receipt;

import dk.kantinekort.document.Fact;
import java.util.ArrayList;
import java.util.List;

/** What a receipt says, in mail and PDF alike. */
final class ReceiptFacts {

    private ReceiptFacts() {}

    static List<Fact> all(Receipt receipt, Payee payee, Wording wording) {
        List<Fact> lines = new ArrayList<>();
        lines.add(new Fact(wording.get("number"), receipt.number()));
        lines.add(new Fact(wording.get("date"), wording.time(receipt.paidAt())));
        lines.add(new Fact(wording.get("account"), receipt.account()));
        lines.add(new Fact(wording.get("amount"), wording.money(receipt.amount())));
        if (receipt.paidBack().isPositive()) {
            lines.add(new Fact(wording.get("paidBack"), wording.money(receipt.paidBack())));
        }
        lines.add(new Fact(wording.get("provider"), wording.provider(receipt.provider())));
        lines.add(new Fact(wording.get("payee"), payee.name()));
        if (!payee.cvr().isEmpty()) {
            lines.add(new Fact(wording.get("cvr"), payee.cvr()));
        }
        return lines;
    }
}
