/** Who did what that somebody may have to answer for: logins refused, CPR numbers read, the back office's acts. */
package dk.kantinekort.audit;
