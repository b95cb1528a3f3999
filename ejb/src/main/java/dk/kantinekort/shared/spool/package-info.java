/** Content set aside on disk, enciphered, to be read again or handed on. */
package dk.kantinekort.shared.spool;
