/** The command line: list, show, run, book, soak and doctor. */
package mdl.book.command;
