/** [Brugeroplysninger]: what the portal knows of the person, the selected account and its cards. */
package dk.kantinekort.web.person;
