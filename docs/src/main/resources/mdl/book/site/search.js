// Search over sections, statements, figures and equations. The index is loaded when the box is first used.
(function () {
  "use strict";
  var root = document.currentScript.src.replace(/site\/[^/]*$/, "");
  var SHOWN = 12;
  var CONTEXT = 110;
  // Results and definitions come first, then what leads to them.
  var WEIGHT = { Source: 0.5, Equation: 0.7, Page: 1, Chapter: 1.2, Appendix: 1.2, Section: 1.2 };
  var input, list, status;
  var engine = null;
  var loading = false;
  var active = -1;

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function load(file, then) {
    var script = document.createElement("script");
    script.src = root + "site/" + file;
    script.onload = then;
    document.head.append(script);
  }

  function fold(term) {
    return term.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function prepare() {
    if (loading) {
      return;
    }
    loading = true;
    load("minisearch/minisearch.min.js", function () {
      load("search-index.js", function () {
        engine = new MiniSearch({
          fields: ["title", "label", "page", "text"],
          idField: "href",
          storeFields: ["label", "title", "page", "text"],
          processTerm: fold,
          searchOptions: {
            boost: { title: 5, label: 4 },
            combineWith: "AND",
            prefix: function (term) { return term.length > 1; },
            fuzzy: function (term) { return term.length > 4 ? 0.2 : false; },
            boostDocument: function (id, term, fields) {
              return WEIGHT[fields.label] || (/^Figure|^Table|^Listing/.test(fields.label) ? 0.8 : 1.5);
            }
          }
        });
        engine.addAll(window.searchIndex);
        search();
      });
    });
  }

  function marked(text, terms) {
    var parts = document.createDocumentFragment();
    var words = terms.map(function (term) { return term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"); });
    if (!words.length) {
      parts.append(text);
      return parts;
    }
    text.split(new RegExp("(" + words.join("|") + ")", "gi")).forEach(function (part, i) {
      parts.append(i % 2 ? element("mark", {}, part) : part);
    });
    return parts;
  }

  function excerpt(text, terms) {
    var folded = text.toLowerCase();
    var at = terms.reduce(function (first, term) {
      var found = folded.indexOf(term);
      return found >= 0 && (first < 0 || found < first) ? found : first;
    }, -1);
    var start = at > 40 ? text.indexOf(" ", at - 40) + 1 : 0;
    var end = start + CONTEXT < text.length ? text.lastIndexOf(" ", start + CONTEXT) : text.length;
    return (start > 0 ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  }

  function option(hit, i) {
    var terms = hit.terms;
    var item = element("a", { id: "hit-" + i, role: "option", href: root + hit.id, tabindex: "-1", "aria-selected": "false" });
    var line = element("span", { "class": "hit-title" });
    line.append(element("span", { "class": "hit-label" }, hit.label), " ", marked(hit.title, terms));
    item.append(line);
    if (!["Page", "Chapter", "Appendix"].includes(hit.label)) {
      item.append(element("span", { "class": "hit-page" }, hit.page));
    }
    if (hit.text) {
      var text = element("span", { "class": "hit-text" });
      text.append(marked(excerpt(hit.text, terms), terms));
      item.append(text);
    }
    return item;
  }

  function search() {
    var words = input.value.trim();
    if (!engine || !words) {
      close();
      return;
    }
    var hits = engine.search(words);
    list.replaceChildren.apply(list, hits.slice(0, SHOWN).map(option));
    status.textContent = hits.length === 0 ? "Nothing found for “" + words + "”"
      : hits.length === 1 ? "1 result" : hits.length + " results" + (hits.length > SHOWN ? ", the best " + SHOWN + " shown" : "");
    list.hidden = hits.length === 0;
    status.classList.toggle("nothing", hits.length === 0);
    input.setAttribute("aria-expanded", String(hits.length > 0));
    select(hits.length ? 0 : -1);
  }

  function select(i) {
    var items = list.children;
    if (items[active]) {
      items[active].setAttribute("aria-selected", "false");
    }
    active = i;
    if (items[i]) {
      items[i].setAttribute("aria-selected", "true");
      items[i].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", items[i].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    list.hidden = true;
    list.replaceChildren();
    status.textContent = "";
    status.classList.remove("nothing");
    input.setAttribute("aria-expanded", "false");
    select(-1);
  }

  function keys(event) {
    var count = list.children.length;
    if (event.key === "Escape") {
      if (list.hidden && !input.value) {
        input.blur();
      }
      input.value = "";
      close();
    } else if (event.key === "Enter" && list.children[active]) {
      list.children[active].click();
    } else if (event.key === "ArrowDown" && count) {
      select((active + 1) % count);
    } else if (event.key === "ArrowUp" && count) {
      select((active + count - 1) % count);
    } else {
      return;
    }
    event.preventDefault();
  }

  function build() {
    var form = element("form", { role: "search", "class": "search" });
    input = element("input", {
      type: "search", role: "combobox", "aria-label": "Search the book", placeholder: "Search ( / )",
      "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": "search-hits",
      autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go"
    });
    list = element("div", { id: "search-hits", role: "listbox", "aria-label": "Results" });
    status = element("div", { role: "status", "class": "search-status" });
    list.hidden = true;
    form.append(input, list, status);
    document.querySelector(".search-slot").append(form);

    form.addEventListener("submit", function (event) { event.preventDefault(); });
    input.addEventListener("focus", function () { prepare(); search(); });
    input.addEventListener("input", search);
    input.addEventListener("keydown", keys);
    list.addEventListener("click", function (event) {
      // A result on this page moves no page: the list has to go by itself.
      if (event.target.closest("a") && !event.ctrlKey && !event.metaKey) {
        input.blur();
        setTimeout(close, 0);
      }
    });
    form.addEventListener("focusout", function (event) {
      if (!form.contains(event.relatedTarget)) {
        close();
      }
    });
    // The pointer must not take the focus away before the click arrives.
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    document.addEventListener("keydown", function (event) {
      var typing = event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        input.focus();
        input.select();
      }
    });
  }

  document.addEventListener("DOMContentLoaded", build);
})();
