/** Links [tilknytninger] between a person and somebody else's account, and the one question of who may use an account. */
package dk.kantinekort.link;
