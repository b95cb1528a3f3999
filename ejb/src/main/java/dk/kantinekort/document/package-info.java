/**
 * Tables and sheets as files that people take home: tagged PDF (PDF/UA), Excel and CSV. Knows nothing of what they say. Excel and
 * CSV are written row by row, so they need as much memory for a million rows as for ten; a PDF is built as a whole, so it is
 * bounded.
 */
package dk.kantinekort.document;
