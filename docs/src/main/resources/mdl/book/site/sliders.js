// A slider under a figure redraws the figure's curves; back at its start they are the built ones again, to the character.
(function () {
  "use strict";

  // The paths of a curve in the figure, and what is drawn in their place; null if its script did not arrive.
  function moving(figure, curve, data) {
    var family = window[curve.object];
    var paths = Array.prototype.filter.call(figure.querySelectorAll("[data-curve] path"), function (path) {
      return path.parentNode.getAttribute("data-curve") === curve.label;
    });
    if (!family || !paths.length) {
      return null;
    }
    var built = paths.map(function (path) { return path.getAttribute("d"); });

    function path(parameter) {
      var ends = curve.ends ? family[curve.ends](parameter) : [curve.from, curve.to];
      return CurvePath.of(function (x) { return family[curve.function](parameter, x); }, ends[0], ends[1], data.x, data.y);
    }

    return {
      restore: function () {
        paths.forEach(function (one, i) { one.setAttribute("d", built[i]); });
      },
      // A curve that was cut into pieces has a path for each; one path holds all pieces as well.
      move: function (parameter) {
        paths.forEach(function (one, i) { one.setAttribute("d", i === 0 ? path(parameter) : ""); });
      }
    };
  }

  function begin(slider) {
    var data = JSON.parse(slider.getAttribute("data-slider"));
    var figure = slider.closest("figure");
    var input = slider.querySelector("input");
    var value = slider.querySelector(".slider-value");
    var reset = slider.querySelector("button");
    var curves = data.curves.map(function (curve) { return moving(figure, curve, data); });
    if (curves.indexOf(null) >= 0) {
      return;
    }

    function name() {
      var parameter = data.stops[Number(input.value)];
      value.textContent = String(parameter);
      input.setAttribute("aria-valuetext", data.parameter + " = " + parameter);
      return parameter;
    }

    function show() {
      var parameter = name();
      var moved = Number(input.value) !== data.start;
      curves.forEach(function (curve) {
        if (moved) {
          curve.move(parameter);
        } else {
          curve.restore();
        }
      });
      slider.classList.toggle("moved", moved);
    }

    input.addEventListener("input", show);
    reset.addEventListener("click", function () {
      input.value = String(data.start);
      show();
      // The button is gone now, and the keyboard must not be lost with it.
      input.focus();
    });
    name();
    slider.hidden = false;
    figure.querySelector(".slider-hint").hidden = false;
  }

  // A previewed copy of a figure has no slider of its own: this runs once, before there are any.
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("figure .slider").forEach(begin);
  });
})();
