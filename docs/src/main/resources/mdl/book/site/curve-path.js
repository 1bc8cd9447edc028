// The graph of a function as the path of an SVG, drawn as the Java classes CurveSampler and Plot draw the built figure.
// An axis is {scale, from, to, start, end}: its range in the data, and where that range lies in the drawing.
var CurvePath = (function () {
  "use strict";
  var FIRST_PARTS = 240;
  var MOST_HALVINGS = 12;
  var INVISIBLE = 0.05;
  var FAR = 1e4;

  function uniform(axis, value) {
    return axis.scale === "linear" ? value : value > 0 ? Math.log10(value) : -Infinity;
  }

  function value(axis, coordinate) {
    return axis.scale === "linear" ? coordinate : Math.pow(10, coordinate);
  }

  function place(axis, data) {
    var from = uniform(axis, axis.from);
    var share = (uniform(axis, data) - from) / (uniform(axis, axis.to) - from);
    return axis.start + Math.max(-FAR, Math.min(FAR, share)) * (axis.end - axis.start);
  }

  // Vertices so dense that the polyline cannot be told from the graph, steep places included.
  function sample(f, from, to, x, y) {
    var first = uniform(x, from);
    var last = uniform(x, to);
    var top = Math.min(y.start, y.end);
    var bottom = Math.max(y.start, y.end);

    function vertex(coordinate) {
      var data = coordinate === first ? from : coordinate === last ? to : value(x, coordinate);
      return { at: coordinate, x: place(x, data), y: place(y, f(data)) };
    }

    function isOutside(a, b) {
      return Math.max(a.y, b.y) < top || Math.min(a.y, b.y) > bottom;
    }

    function bends(a, middle, b) {
      var dx = b.x - a.x;
      var dy = b.y - a.y;
      var length = Math.sqrt(dx * dx + dy * dy);
      return length > 0 && Math.abs(dx * (middle.y - a.y) - dy * (middle.x - a.x)) / length > INVISIBLE;
    }

    function refine(a, b, halvings) {
      if (halvings > 0 && !isOutside(a, b)) {
        var middle = vertex((a.at + b.at) / 2);
        if (bends(a, middle, b)) {
          refine(a, middle, halvings - 1);
          refine(middle, b, halvings - 1);
          return;
        }
      }
      vertices.push(b);
    }

    var vertices = [vertex(first)];
    for (var i = 1, before = vertices[0]; i <= FIRST_PARTS; i++) {
      var next = vertex(i === FIRST_PARTS ? last : first + (last - first) * i / FIRST_PARTS);
      refine(before, next, MOST_HALVINGS);
      before = next;
    }
    return vertices;
  }

  // Liang and Barsky: the part of a segment inside the box, as two points, or null.
  function cut(a, b, box) {
    var dx = b.x - a.x;
    var dy = b.y - a.y;
    var direction = [-dx, dx, -dy, dy];
    var room = [a.x - box.left, box.right - a.x, a.y - box.top, box.bottom - a.y];
    var enter = 0;
    var leave = 1;
    for (var side = 0; side < 4; side++) {
      if (direction[side] === 0 && room[side] < 0) {
        return null;
      }
      if (direction[side] < 0) {
        enter = Math.max(enter, room[side] / direction[side]);
      } else if (direction[side] > 0) {
        leave = Math.min(leave, room[side] / direction[side]);
      }
    }
    if (enter > leave) {
      return null;
    }

    function inside(share) {
      return {
        x: Math.max(box.left, Math.min(box.right, a.x + share * dx)),
        y: Math.max(box.top, Math.min(box.bottom, a.y + share * dy))
      };
    }

    return [enter === 0 ? a : inside(enter), leave === 1 ? b : inside(leave)];
  }

  function text(point) {
    return Number(point.x.toFixed(2)) + " " + Number(point.y.toFixed(2));
  }

  // The path of f on [from, to] as far as it is inside the axes; empty where nothing is.
  function of(f, from, to, x, y) {
    var start = Math.max(from, x.from);
    var end = Math.min(to, x.to);
    if (!(start < end)) {
      return "";
    }
    var box = {
      left: Math.min(x.start, x.end), right: Math.max(x.start, x.end),
      top: Math.min(y.start, y.end), bottom: Math.max(y.start, y.end)
    };
    var path = "";
    var before = "";
    sample(f, start, end, x, y).reduce(function (a, b) {
      var piece = cut(a, b, box);
      if (piece) {
        if (text(piece[0]) !== before) {
          path += "M" + text(piece[0]);
          before = text(piece[0]);
        }
        if (text(piece[1]) !== before) {
          path += "L" + text(piece[1]);
          before = text(piece[1]);
        }
      }
      return b;
    });
    return path;
  }

  return { of: of };
})();
