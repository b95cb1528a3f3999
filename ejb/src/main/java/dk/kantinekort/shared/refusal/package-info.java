/** Refusals: a rule says no, in words for the user. One Faces handler and one REST mapper turn them into answers. */
package dk.kantinekort.shared.refusal;
