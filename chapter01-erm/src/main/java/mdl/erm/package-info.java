/** Empirical risk minimisation (chapter 1 of the notes). */
package mdl.erm;
