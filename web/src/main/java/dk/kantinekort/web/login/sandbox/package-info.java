/** The sandbox's OpenID Connect provider over HTTP: its page with the demo persons, and what the portal's client calls. */
package dk.kantinekort.web.login.sandbox;
