package dk.kantinekort.receipt;

import dk.kantinekort.document.Fact;
import java.util.ArrayList;
import java.util.List;

/** A line of a receipt, in mail and PDF alike. */
record ReceiptLine(String label, String value) {

    Fact fact() {
        return new Fact(label, value);
    }

    static List<ReceiptLine> all(Receipt receipt, Payee payee, Wording wording) {
        List<ReceiptLine> lines = new ArrayList<>();
        lines.add(new ReceiptLine(wording.get("number"), receipt.number()));
        lines.add(new ReceiptLine(wording.get("date"), wording.time(receipt.paidAt())));
        lines.add(new ReceiptLine(wording.get("account"), receipt.account()));
        lines.add(new ReceiptLine(wording.get("amount"), wording.money(receipt.amount())));
        if (receipt.paidBack().isPositive()) {
            lines.add(new ReceiptLine(wording.get("paidBack"), wording.money(receipt.paidBack())));
        }
        lines.add(new ReceiptLine(wording.get("provider"), wording.provider(receipt.provider())));
        lines.add(new ReceiptLine(wording.get("payee"), payee.name()));
        if (!payee.cvr().isEmpty()) {
            lines.add(new ReceiptLine(wording.get("cvr"), payee.cvr()));
        }
        return lines;
    }
}
