/** What evidence shows: figures, tables and quantities, each written as data and as a picture. */
package mdl.foundations.exhibit;
