package dk.kantinekort.web.login;

import dk.kantinekort.login.Newcomer;
import java.io.Serializable;

/** A first login that waits for the CPR number, and where it was going. */
record FirstLogin(Newcomer newcomer, String returnTo) implements Serializable {}
