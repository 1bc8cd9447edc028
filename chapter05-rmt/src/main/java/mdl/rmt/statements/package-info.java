/** Statements of chapter 5 of the notes, each with its evidence. */
package mdl.rmt.statements;
