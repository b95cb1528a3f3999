/**
 * The demo data and the tools of the sandbox: persons, units, tills and staff to try the portal with, populations for load
 * tests, and the test clock. Nothing here acts unless the settings say sandbox.
 */
package dk.kantinekort.demo;
