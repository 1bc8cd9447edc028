// Runs axe on a page with thousands of formulas. Axe needs milliseconds for the contrast of each piece of text, and a page
// has a hundred thousand glyphs, but few colours: so it is asked about one text of each kind on each ground.
const pageAudit = (() => {
  "use strict";
  const CLEAR = "rgba(0, 0, 0, 0)";
  const KINDS = { short: /^.$/u, symbols: /^[^\p{L}\p{N}]+$/u, words: /./su };

  /** Formulas whose glyphs do not all look alike, or which hold more than glyphs, stay as they are. */
  function markVaried() {
    document.querySelectorAll(".katex-html").forEach(formula => {
      const colour = getComputedStyle(formula).color;
      if (![...formula.querySelectorAll("*")].every(part => isGlyph(part, colour))) {
        formula.dataset.varied = "";
      }
    });
  }

  function isGlyph(part, colour) {
    const style = getComputedStyle(part);
    return part.matches("span, svg, svg *") && !part.matches("[id], [role], [tabindex]")
      && style.color === colour && style.backgroundColor === CLEAR && style.opacity === "1";
  }

  /** All other formulas become one piece of text of their size, and their MathML, which nobody sees, one piece of text. */
  function reduceFormulas() {
    const formulas = [...document.querySelectorAll(".katex-html:not([data-varied])")];
    const sizes = formulas.map(formula => formula.getBoundingClientRect());
    formulas.forEach((formula, i) => {
      const glyphs = document.createElement("span");
      glyphs.textContent = "xx";
      glyphs.style.cssText = `display: inline-block; width: ${sizes[i].width}px; height: ${sizes[i].height}px`;
      formula.replaceChildren(glyphs);
    });
    document.querySelectorAll(".katex-mathml math:not(:has([id], [role], [tabindex], [href]))")
      .forEach(formula => formula.replaceChildren(formula.textContent));
  }

  /** Marks one text of each kind, and every text that may lie on something else than its ancestors. */
  function markRepresentatives() {
    const grounds = new Map();
    const texts = new Map();
    document.body.querySelectorAll(":not(.katex-mathml *, script, style)").forEach(part => {
      const text = [...part.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
        .map(node => node.data).join("").trim();
      if ((text || part.matches("input, select, textarea")) && part.checkVisibility({ visibilityProperty: true })) {
        const ground = groundOf(part, grounds);
        const free = ground === null || part.closest("[disabled], [aria-disabled], [inert]");
        texts.set(free ? part : look(part, text) + ground, part);
      }
    });
    document.querySelectorAll("[data-looked-at]").forEach(part => part.removeAttribute("data-looked-at"));
    texts.forEach(part => part.setAttribute("data-looked-at", ""));
  }

  function look(part, text) {
    const style = getComputedStyle(part);
    const kind = Object.keys(KINDS).find(name => KINDS[name].test(text));
    return [part.localName, part.className, part.parentElement.localName, part.parentElement.className, kind,
      style.color, style.fontSize, style.fontWeight, style.textShadow].join();
  }

  /** What an element is painted on by itself and its ancestors, or null if it does not stay in its place among them. */
  function groundOf(part, grounds) {
    if (part === null) {
      return "";
    }
    if (!grounds.has(part)) {
      const style = getComputedStyle(part);
      const below = groundOf(part.parentElement, grounds);
      grounds.set(part, below === null || isMoved(style) ? null
        : [below, style.backgroundColor, style.backgroundImage, style.opacity].join());
    }
    return grounds.get(part);
  }

  function isMoved(style) {
    const offset = [style.top, style.right, style.bottom, style.left].some(length => parseFloat(length) !== 0 && length !== "auto");
    return /absolute|fixed|sticky/.test(style.position) || style.position === "relative" && offset || style.transform !== "none";
  }

  async function faults(options) {
    markRepresentatives();
    axe.configure({ rules: [{ id: "color-contrast", selector: "[data-looked-at]" }] });
    // What axe would load beforehand, a page on a disk may not load.
    const result = await axe.run({ preload: false, resultTypes: ["violations"], ...options });
    return result.violations.map(fault => fault.id + ": " + fault.help + ": "
      + fault.nodes.slice(0, 3).map(node => node.target.join(" ")).join(", ")
      + (fault.nodes.length > 3 ? " and " + (fault.nodes.length - 3) + " more" : ""));
  }

  return {
    markVaried,
    reduceFormulas,
    faults: () => faults({}),
    faultsOfColour: () => faults({ runOnly: ["color-contrast", "link-in-text-block"] }),
  };
})();
