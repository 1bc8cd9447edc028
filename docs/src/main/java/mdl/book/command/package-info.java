/** The command line: list, show, run, book, pdf, soak and doctor. */
package mdl.book.command;
