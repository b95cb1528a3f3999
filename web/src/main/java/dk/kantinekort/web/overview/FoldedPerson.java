package dk.kantinekort.web.overview;

import dk.kantinekort.statement.PersonAccounts;

/**
 * One fold-out of the page.
 *
 * @param number counted from one, by which the address says who is folded
 * @param open whether the accounts are shown
 */
public record FoldedPerson(int number, PersonAccounts person, boolean open) {}
