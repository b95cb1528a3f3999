/** The portal as other systems meet it: a till, the sandbox API, plain HTTP. */
package dk.kantinekort.test.client;
