/** [Hjælp]: the guide's chapters, each linked from its page; how to get money paid out; and [Fjernsupport] (rules 32 and 33). */
package dk.kantinekort.web.help;
