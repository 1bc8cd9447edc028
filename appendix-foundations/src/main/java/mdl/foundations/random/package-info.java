/** Seeded streams, the laws of random entries, and Monte Carlo that gives the same bits for any number of threads. */
package mdl.foundations.random;
