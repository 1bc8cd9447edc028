/** Statements of chapter 6 of the notes, each with its evidence. */
package mdl.ridge.statements;
