/** Checks of what objects are given. */
package mdl.foundations.input;
