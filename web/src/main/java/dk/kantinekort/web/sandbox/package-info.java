/** The sandbox API: the test clock, the demo data, load, and the books' check. It is not there unless the settings say sandbox. */
package dk.kantinekort.web.sandbox;
