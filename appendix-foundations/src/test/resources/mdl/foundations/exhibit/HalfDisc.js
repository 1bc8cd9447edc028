// What HalfDisc.java computes.
var HalfDisc = {
  height: function (radius, x) { return Math.abs(x) >= radius ? 0 : Math.sqrt((radius - x) * (radius + x)); },
  diameter: function (radius) { return [-radius, radius]; }
};
