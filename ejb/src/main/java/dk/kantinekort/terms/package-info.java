/** Terms [Handelsbetingelser og vilkår]: one text for each kind, numbered when it changes, so that what was accepted can be shown. */
package dk.kantinekort.terms;
