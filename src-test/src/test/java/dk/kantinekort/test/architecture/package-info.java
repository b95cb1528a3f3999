/** The rules of the code's structure, and for each a counter-example that it must reject. */
package dk.kantinekort.test.architecture;
