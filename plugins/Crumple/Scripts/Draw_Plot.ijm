#@script(crumple=true, headless=true, description="Draws columns of CSV files with errors, histograms of them, fitted power laws and guides in one plot.")
#@ String(label="Series", persist=false, description="A line each: kind|file|rows|columns|style|label|fit.") series
#@ String(label="For each of", value="", persist=false, description="Words separated by commas or blanks: a line with % in it comes once for each, with the word instead.") each
#@ String(label="Title", value="plot", persist=false, description="Of the image.") title
#@ String(label="Axes", value="x;y", persist=false, description="Labels of both axes, separated by a semicolon.") axes
#@ String(label="Logarithmic", choices={"none", "x", "y", "xy"}, value="xy", persist=false, description="Which axes are logarithmic.") scales
#@ String(label="Limits", value="", persist=false, description="Left, right, lowest and highest; empty: from the data.") limits
#@ String(label="Corner of the legend", value="top-left", persist=false, choices={"top-left", "top-right", "bottom-left", "bottom-right"}, description="The one nearest to which it is put where nothing is.") corner
#@ String(label="Frame", value="900 560 20 24", persist=false, description="Has no effect and is kept for older macros: figures have the width of a column.") frame

// How does one draw columns of several tables, with their errors and with the power laws that were fitted to them?
//
// Appears: the plot. plugins/README.md says what a line of series is made of.

refusal = call("org.crumple.plot.FigureSheet.draw", series, each, title, axes, scales, limits, corner);
if (refusal != "") exit(refusal);
