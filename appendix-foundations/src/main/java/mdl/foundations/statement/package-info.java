/** Statements, the six shapes of a claim, controls and evidence: the vocabulary of the whole project. */
package mdl.foundations.statement;
