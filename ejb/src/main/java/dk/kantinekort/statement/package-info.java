/**
 * What a citizen sees of persons, accounts, cards and movements (rules 2 and 22). Only reads, across the tables of the features
 * that own them; what may be seen is asked of {@code link.AccountAccess}.
 */
package dk.kantinekort.statement;
