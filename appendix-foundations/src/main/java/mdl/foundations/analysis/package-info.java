/** Quadrature and the orders of errors. */
package mdl.foundations.analysis;
