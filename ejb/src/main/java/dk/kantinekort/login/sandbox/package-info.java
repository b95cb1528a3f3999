/**
 * The sandbox's own small OpenID Connect provider, so that the login runs as it does with a broker and needs no internet. Off
 * unless the settings say sandbox, which production refuses.
 */
package dk.kantinekort.login.sandbox;
