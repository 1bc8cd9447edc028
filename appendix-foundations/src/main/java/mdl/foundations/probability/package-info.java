/** Random variables by their laws: norms, tails, and the classical bounds on them. */
package mdl.foundations.probability;
