/** Statements of the notes' mathematics checklist (Appendix A). */
package mdl.foundations.checklist;
