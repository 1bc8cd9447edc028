package mdl.foundations.exhibit;

/**
 * How figures look. The page's custom properties decide; without them, the reader's colour scheme does. Every rule is
 * bound to the class of the figure, so that the style of one figure may stand in a page many times.
 */
final class FigureTheme {

    /** Size of the text on a narrow screen, in units of the drawing; boxes are laid out for it. */
    static final double LARGEST_FONT = 18;

    static final String CSS = """
            .mdl-figure {
              --mdl-ink: var(--figure-ink, #222222); --mdl-grid: var(--figure-grid, #e6e4de);
              --mdl-paper: var(--figure-paper, #fffefa);
              --mdl-1: var(--figure-1, #2b6cb8); --mdl-2: var(--figure-2, #c8460b); --mdl-3: var(--figure-3, #4a8a1c);
              --mdl-4: var(--figure-4, #5b2a86); --mdl-5: var(--figure-5, #1097a8); --mdl-6: var(--figure-6, #7a1f3d);
              max-width: 100%; height: auto; font-family: var(--figure-font, system-ui, sans-serif);
            }
            @media (prefers-color-scheme: dark) {
              .mdl-figure {
                --mdl-ink: var(--figure-ink, #e6e6e1); --mdl-grid: var(--figure-grid, #2f3438);
                --mdl-paper: var(--figure-paper, #16181b);
                --mdl-1: var(--figure-1, #74abe6); --mdl-2: var(--figure-2, #f07f45); --mdl-3: var(--figure-3, #c4ef98);
                --mdl-4: var(--figure-4, #b36bf2); --mdl-5: var(--figure-5, #66ecec); --mdl-6: var(--figure-6, #f4d35e);
              }
            }
            .mdl-figure text { font-size: 15px; fill: var(--mdl-ink); stroke: none; }
            .mdl-figure .mdl-tick { fill-opacity: 0.72; }
            .mdl-figure .mdl-legend { stroke: var(--mdl-paper); stroke-width: 5; stroke-linejoin: round; paint-order: stroke; }
            .mdl-figure .mdl-shifted { font-size: 70%; }
            .mdl-figure .mdl-centred { text-anchor: middle; }
            .mdl-figure .mdl-ended { text-anchor: end; }
            .mdl-figure .mdl-paper { fill: var(--mdl-paper); stroke: none; }
            .mdl-figure .mdl-grid { fill: none; stroke: var(--mdl-grid); stroke-width: 1; }
            .mdl-figure .mdl-axis { fill: none; stroke: var(--mdl-ink); stroke-opacity: 0.6; stroke-width: 1; }
            .mdl-figure .mdl-marker { fill: none; stroke: var(--mdl-ink); stroke-opacity: 0.6; stroke-dasharray: 2 3; }
            .mdl-figure .series-1 { --mdl-colour: var(--mdl-1); }
            .mdl-figure .series-2 { --mdl-colour: var(--mdl-2); }
            .mdl-figure .series-3 { --mdl-colour: var(--mdl-3); }
            .mdl-figure .series-4 { --mdl-colour: var(--mdl-4); }
            .mdl-figure .series-5 { --mdl-colour: var(--mdl-5); }
            .mdl-figure .series-6 { --mdl-colour: var(--mdl-6); }
            .mdl-figure .mdl-bar { fill: var(--mdl-colour); fill-opacity: 0.32; stroke: none; }
            .mdl-figure .mdl-band { fill: var(--mdl-colour); fill-opacity: 0.18; stroke: none; }
            .mdl-figure .mdl-line { fill: none; stroke: var(--mdl-colour); stroke-width: 2.3; stroke-linejoin: round; }
            .mdl-figure .mdl-dash-1 { stroke-dasharray: 8 5; }
            .mdl-figure .mdl-dash-2 { stroke-dasharray: 2.5 4; }
            .mdl-figure .mdl-dash-3 { stroke-dasharray: 12 4 2 4; }
            .mdl-figure .mdl-dash-4 { stroke-dasharray: 16 6; }
            .mdl-figure .mdl-dash-5 { stroke-dasharray: 12 3 2 3 2 3; }
            .mdl-figure .mdl-dash-6 { stroke-dasharray: 5 3; }
            .mdl-figure .mdl-error { fill: none; stroke: var(--mdl-colour); stroke-width: 1.5; }
            .mdl-figure .mdl-mark { fill: var(--mdl-colour); stroke: var(--mdl-paper); stroke-width: 0.8; }
            @media (max-width: 520px) { .mdl-figure text { font-size: 18px; } }
            """;

    private FigureTheme() {}
}
