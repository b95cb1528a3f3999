/** The business calendar of each unit: the days on which it is closed. */
package dk.kantinekort.calendar;
