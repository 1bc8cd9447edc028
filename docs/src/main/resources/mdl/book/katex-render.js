// Evaluates to the function that the builder calls. Strict, except for the line breaks that authors write on purpose.
(tex, display) => katex.renderToString(tex, {
  displayMode: display,
  output: "htmlAndMathml",
  throwOnError: true,
  strict: code => code === "newLineInDisplayMode" ? "ignore" : "error",
  macros: Object.assign({}, macros)
})
