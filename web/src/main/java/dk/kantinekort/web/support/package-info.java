/** [Pengene er ikke gået ind?]: the citizen's page about money that is missing, and support's room. */
package dk.kantinekort.web.support;
