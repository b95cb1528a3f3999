/** What a unit sells at its tills, with price, product group and allergens. */
package dk.kantinekort.product;
