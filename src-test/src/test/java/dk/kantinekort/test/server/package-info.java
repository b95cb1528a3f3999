/** The archive for Payara Server, deployed to a real one. */
package dk.kantinekort.test.server;
