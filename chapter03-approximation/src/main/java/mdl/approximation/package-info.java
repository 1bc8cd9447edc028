/** Approximation theory (chapter 3 of the notes). */
package mdl.approximation;
