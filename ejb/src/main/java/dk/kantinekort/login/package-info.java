/**
 * Who somebody is: the eID that a person is bound to at the first login (rule 1), staff and their roles. The OpenID Connect
 * client stands in {@code oidc}, the product's own test provider in {@code sandbox}.
 */
package dk.kantinekort.login;
