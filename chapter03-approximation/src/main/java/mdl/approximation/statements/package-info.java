/** Statements of chapter 3 of the notes, each with its evidence. */
package mdl.approximation.statements;
