/** Amounts of Danish kroner, kept as whole øre. No floating point comes near them. */
package dk.kantinekort.shared.money;
