/** Code that breaks the rules of the architecture, each class one rule, so that the rules are seen to reject it. */
package counterexample.kantinekort;
