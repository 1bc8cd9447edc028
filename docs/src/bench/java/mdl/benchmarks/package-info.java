/** How long the paths take on which most of the time is spent; run with the profile {@code bench}. */
package mdl.benchmarks;
