/** Networks close to initialisation (chapter 4 of the notes). */
package mdl.ntk;
