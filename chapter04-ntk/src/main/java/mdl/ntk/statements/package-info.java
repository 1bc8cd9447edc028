/** Statements of chapter 4 of the notes, each with its evidence. */
package mdl.ntk.statements;
