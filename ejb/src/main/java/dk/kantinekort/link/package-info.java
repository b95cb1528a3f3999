/**
 * Links [tilknytninger] between a person and somebody else's account (rules 3 to 5): asked for, opened by the card number, approved
 * or rejected by the owner, ended by either side or the municipality; and the one question of who may use an account.
 */
package dk.kantinekort.link;
