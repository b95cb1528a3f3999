/** Limits that a citizen sets on an account: product groups and allergens that warn or block at the till (rule 21). */
package dk.kantinekort.limit;
