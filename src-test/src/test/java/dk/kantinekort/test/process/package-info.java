/** The portal and its database as processes of their own, to be started, stopped and killed. */
package dk.kantinekort.test.process;
