/**
 * Payment cards that a provider keeps and the portal may charge while their owner is away. A card is stored in the provider's
 * window, charged by {@link dk.kantinekort.payment.stored.StoredCharges} as a payment like any other, and forgotten by the
 * provider when nobody wants it any more. Features name by their own words what a card and a charge are for.
 */
package dk.kantinekort.payment.stored;
