/** What all REST resources share: where they live, and how refusals and faults leave as problem details (RFC 9457). */
package dk.kantinekort.web.api;
