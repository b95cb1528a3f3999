package dk.kantinekort.receipt;

import dk.kantinekort.document.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A receipt as tagged PDF. */
final class ReceiptDocument {

    private final Receipt receipt;
    private final Payee payee;
    private final Wording wording;

    ReceiptDocument(Receipt receipt, Payee payee, Wording wording) {
        this.receipt = receipt;
        this.payee = payee;
        this.wording = wording;
    }

    byte[] pdf() {
        String subject = wording.get("receipt");
        Paper paper = new Paper(wording.language(), payee.portalName(), subject + " " + receipt.number(), subject);
        paper.facts(ReceiptFacts.all(receipt, payee, wording));
        return printed(paper);
    }

    private static byte[] printed(Paper paper) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            paper.print(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
