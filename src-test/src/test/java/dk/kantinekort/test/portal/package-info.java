/** Tests inside the running portal and against it, feature by feature, on every database. */
package dk.kantinekort.test.portal;
