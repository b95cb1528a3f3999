/** What every feature may use: money, time, ids, refusals and the migrated database. Nothing here knows a feature. */
package dk.kantinekort.shared;
