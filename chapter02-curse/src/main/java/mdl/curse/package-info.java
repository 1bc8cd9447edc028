/** Curses and blessings of dimensionality (chapter 2 of the notes). */
package mdl.curse;
