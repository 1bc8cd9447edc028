package mdl.rmt;

/**
 * One interval of the support of a limiting spectrum, with the renormalised parameters that its edges belong to.
 *
 * @param lower the left edge
 * @param upper the right edge
 * @param lowerRenormalized ζ at the left edge
 * @param upperRenormalized ζ at the right edge
 */
public record Bulk(double lower, double upper, double lowerRenormalized, double upperRenormalized) {}
