/**
 * The portal's clock and the business calendar's zone. Everything that asks what time it is injects {@link java.time.Clock};
 * the sandbox can move that clock forward. Leases, time-outs and login tokens take the {@link dk.kantinekort.shared.time.RealTime} clock.
 */
package dk.kantinekort.shared.time;
