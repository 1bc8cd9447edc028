/** Random matrices: spectra, their limiting laws and Stieltjes transforms (chapter 5 of the notes). */
package mdl.rmt;
