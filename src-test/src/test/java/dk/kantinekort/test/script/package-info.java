/** What the commands in server-config say when they cannot do what they are there for. */
package dk.kantinekort.test.script;
