/**
 * What is offered: plans, their prices over time, and the periods that they are charged for. Nothing here knows of subscribers
 * or payments; dates are business dates.
 */
package dk.kantinekort.subscription.plan;
