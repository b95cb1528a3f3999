/**
 * Support cases: a citizen who paid and sees no money tells of it, with a document from the bank (rule 9); staff see the case
 * beside the payments that may be the one, answer it and close it.
 */
package dk.kantinekort.support;
