/** Ridge regression with random design (chapter 6 of the notes). */
package mdl.ridge;
