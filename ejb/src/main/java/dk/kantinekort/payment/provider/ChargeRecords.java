package dk.kantinekort.payment.provider;

import dk.kantinekort.shared.money.Money;
import java.util.List;

/** A provider's own word on what it has taken, to hold the books against. */
public interface ChargeRecords {

    /** Name of the provider. */
    String provider();

    /** Every charge, in any order. Must not be asked for while rows are locked: it goes over the wire. */
    List<ProviderCharge> list();

    /** Every refund, in any order. As for {@link #list}. */
    List<ProviderCharge> listRefunds();

    /** @param reference ours: of the payment that it was taken for, or of the refund itself */
    record ProviderCharge(String reference, Money amount) {}
}
