/** Matrices on native BLAS and LAPACK: the one door through which the project reaches native code. */
package mdl.foundations.linalg;
