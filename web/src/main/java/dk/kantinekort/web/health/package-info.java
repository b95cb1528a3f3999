/** What load balancers and the commands ask: is the portal alive ({@code /health/live}), and can it serve ({@code /health/ready}). */
package dk.kantinekort.web.health;
