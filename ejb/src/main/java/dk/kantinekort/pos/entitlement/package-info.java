/** What tills need to know of things that are paid for beforehand; whoever sells such things tells it here. */
package dk.kantinekort.pos.entitlement;
