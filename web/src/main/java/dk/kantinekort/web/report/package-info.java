/** [Rapporter]: what an account has been used for, as page with a chart and as files (rule 23). */
package dk.kantinekort.web.report;
