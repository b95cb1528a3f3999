/** Where a test may have the process end, to prove that nothing is lost by it. Asleep everywhere but in the sandbox. */
package dk.kantinekort.shared.fault;
