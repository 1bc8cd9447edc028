/** Complex transforms, quadrature and special functions: named faces over the maintained library. */
package mdl.foundations.analysis;
