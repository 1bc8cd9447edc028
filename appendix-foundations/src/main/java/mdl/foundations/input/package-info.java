/** Checks of what objects and statements are given. */
package mdl.foundations.input;
