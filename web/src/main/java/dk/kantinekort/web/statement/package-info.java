/** The account statement [Kontoudskrift]: movements by page, between dates and by what is searched for (rule 22). */
package dk.kantinekort.web.statement;
