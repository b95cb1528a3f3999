/** Logging in and out: the authentication mechanism, its pages, and who is signed in. */
package dk.kantinekort.web.login;
