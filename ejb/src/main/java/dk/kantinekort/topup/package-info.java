/**
 * Automatic top-up [Automatisk optankning], rules 11 to 14: an agreement for an account, with a stored payment card. A purchase
 * that leaves too little sets a top-up going as due work; the till never waits for it. A top-up is a deposit that nobody was
 * there to pay. What fails is told, with the reason and the way out.
 */
package dk.kantinekort.topup;
