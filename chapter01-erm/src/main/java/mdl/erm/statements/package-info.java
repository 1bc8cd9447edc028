/** Statements of chapter 1 of the notes, each with its evidence. */
package mdl.erm.statements;
