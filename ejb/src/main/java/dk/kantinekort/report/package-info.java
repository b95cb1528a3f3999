/**
 * What an account has been used for [Rapporter] (rule 23): purchases that stand, by day, place and product. Only reads, across the
 * tables of the features that own them, and a month at a time, so that a long period needs no more memory than a short one; what
 * may be seen is asked of {@code link.AccountAccess}.
 */
package dk.kantinekort.report;
