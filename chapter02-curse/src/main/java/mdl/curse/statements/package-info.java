/** Statements of chapter 2 of the notes, each with its evidence. */
package mdl.curse.statements;
