/** The meals that subscriptions buy: each is had once on its business date, at the tills of the plan's units. */
package dk.kantinekort.subscription.meal;
