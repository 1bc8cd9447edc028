// Not quite what HalfDisc.java computes.
var HalfDisc = {
  height: function (radius, x) { return Math.abs(x) >= radius ? 0 : Math.sqrt((radius - x) * (radius + 1.000000001 * x)); },
  diameter: function (radius) { return [-radius, radius]; }
};
