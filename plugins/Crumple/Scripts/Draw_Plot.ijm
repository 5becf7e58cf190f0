#@script(crumple=true, headless=true, description="Draws columns of CSV files with errors, histograms of them, fitted power laws and guides in one plot.")
#@ String(label="Series", persist=false, description="A line each: kind|file|rows|columns|style|label|fit.") series
#@ String(label="For each of", value="", persist=false, description="Words separated by commas or blanks: a line with % in it comes once for each, with the word instead.") each
#@ String(label="Title", value="plot", persist=false, description="Of the image.") title
#@ String(label="Axes", value="x;y", persist=false, description="Labels of both axes, separated by a semicolon.") axes
#@ String(label="Logarithmic", choices={"none", "x", "y", "xy"}, value="xy", persist=false, description="Which axes are logarithmic.") scales
#@ String(label="Limits", value="", persist=false, description="Left, right, lowest and highest; empty: from the data.") limits
#@ String(label="Corner of the legend", value="top-left", persist=false, description="As Plot.addLegend names it.") corner
#@ String(label="Frame", value="900 560 20 24", persist=false, description="Width and height in pixels, sizes of the letters of numbers and labels.") frame

// How does one draw columns of several tables, with their errors and with the power laws that were fitted to them?
//
// Appears: the plot. plugins/README.md says what a line of series is made of.

var x = newArray(0); // of the series that was read last, with
var y = newArray(0);
var e = newArray(0); // errors,
var count = newArray(0); // the values in each bin,
var total = 0; // all values
var left = 1e300; // of all series
var right = 0;
var lowest = 1e300;
var highest = 0;
var lawSlope = 0; // the law that was read last, height x^slope,
var lawHeight = 0;
var lawMiddle = 0; // the middle of its window,
var lawFrom = 0; // where its line begins and ends
var lawUntil = 0;

lines = repeated(split(series, "\n"));
for (l = 0; l < lines.length; l++) if (isSeries(lines[l])) extend(lines[l]);
words = split(axes, ";");
sizes = split(frame, " ");
Plot.create(title, words[0], words[1]);
Plot.setFrameSize(parseInt(sizes[0]), parseInt(sizes[1]));
Plot.setFontSize(parseInt(sizes[2]));
Plot.setAxisLabelSize(parseInt(sizes[3]));
if (indexOf(scales, "x") >= 0) Plot.setLogScaleX(true);
if (indexOf(scales, "y") >= 0) Plot.setLogScaleY(true);
if (limits == "") { // with room for the legend
	lowest = maxOf(lowest, 1e-9 * highest);
	limits = d2s(left, -9) + " " + d2s(right, -9);
	if (indexOf(scales, "x") >= 0) limits = d2s(left / 1.4, -9) + " " + d2s(right * 1.4, -9);
	if (indexOf(scales, "y") >= 0) limits = limits + " " + d2s(lowest / 3, -9) + " " + d2s(highest * maxOf(8, pow(highest / lowest, 0.45)), -9);
	else limits = limits + " 0 " + d2s(1.25 * highest, -9);
}
if (limits != "") {
	ends = split(limits, " ");
	Plot.setLimits(parseFloat(ends[0]), parseFloat(ends[1]), parseFloat(ends[2]), parseFloat(ends[3]));
}
legend = "";
for (l = 0; l < lines.length; l++) {
	f = fields(lines[l]);
	found = true;
	if (f[0] == "line") drawLine(f);
	else if (f[0] != "guide") found = points(f);
	if (found && f[5] != "") legend = legend + f[5] + fitText(f[6]) + "\n";
}
for (l = 0; l < lines.length; l++) { // guides through the law of the series before them
	if (isSeries(lines[l])) before = fields(lines[l]);
	if (startsWith(lines[l], "guide|")) if (readLaw(before)) guide(fields(lines[l]));
}
for (l = 0; l < lines.length; l++) {
	f = fields(lines[l]);
	if (isSeries(lines[l])) if (readLaw(f)) drawLaw(f);
}
Plot.setColor("black");
Plot.setLineWidth(1);
if (legend != "") Plot.addLegend(legend, corner + " transparent");
Plot.show();

// The lines, those with % once for each word; * is then a look that differs from word to word, and %^power the word to that power.
function repeated(lines) {
	colours = newArray("#440154", "#443983", "#31688e", "#21918c", "#35b779", "#90d743", "#d9b300");
	shapes = newArray("circle", "box", "triangle", "diamond");
	words = split(each, " ");
	if (indexOf(each, ",") >= 0) words = split(each, ",");
	all = newArray(0);
	for (l = 0; l < lines.length; l++) {
		if (each == "" || indexOf(lines[l], "%") < 0) {
			all = Array.concat(all, lines[l]);
			continue;
		}
		for (n = 0; n < words.length; n++) {
			tone = n % 7;
			if (words.length < 4) tone = 2 * n;
			repeat = replace(lines[l], "[|][*][|]", "|" + shapes[n % 4] + " " + colours[tone] + " 3|");
			while (indexOf(repeat, "%^") >= 0) {
				start = indexOf(repeat, "%^");
				rest = substring(repeat, start + 2) + ";";
				end = minOf(indexOf(rest, ";"), indexOf(rest + "|", "|"));
				repeat = substring(repeat, 0, start) + d2s(pow(parseFloat(words[n]), parseFloat(substring(rest, 0, end))), -9) + substring(repeat, start + 2 + end);
			}
			all = Array.concat(all, replace(repeat, "%", words[n]));
		}
	}
	return all;
}

function fields(line) {
	return split(line + "||||||| ", "([|])"); // so written, empty fields count
}

function isSeries(line) {
	if (startsWith(line, "line|") || startsWith(line, "guide|")) return false;
	return true;
}

// Takes a series into the range of all.
function extend(line) {
	read(fields(line));
	for (i = 0; i < x.length; i++) {
		left = minOf(left, x[i]);
		right = maxOf(right, x[i]);
		if (y[i] > 0) lowest = minOf(lowest, y[i]);
		highest = maxOf(highest, y[i]);
	}
}

// Reads a series.
function read(f) {
	part = split(f[3] + ";;;;; ", "(;)");
	if (f[0] == "histogram" || f[0] == "density") {
		bins = newArray(1000);
		total = 0;
		rows = split(f[2] + "+", "+");
		if (f[0] == "histogram") perDecade = parseInt(part[1]);
		else perDecade = parseInt(part[0]);
		for (r = 0; r < rows.length; r++) {
			if (rows[r] == "" && r > 0) continue;
			if (f[0] == "histogram") values = column(f[1], part[0], rows[r]);
			else {
				values = column(f[1], "x", rows[r]);
				weights = column(f[1], "count", rows[r]);
				all = column(f[1], "values", rows[r]);
				if (all.length > 0) total += all[0];
			}
			if (f[0] == "histogram") total += values.length;
			for (i = 0; i < values.length; i++) {
				b = floor(log10(values[i]) * perDecade) + 600;
				if (isNaN(b) || b < 0 || b >= bins.length) continue;
				if (f[0] == "histogram") bins[b] = bins[b] + 1;
				else bins[b] = bins[b] + weights[i];
			}
		}
		binned(bins, perDecade);
		return;
	}
	if (f[0] == "values") {
		part = split(f[3], "(;)");
		x = newArray(floor(part.length / 3));
		y = newArray(x.length);
		e = newArray(x.length);
		for (i = 0; i < x.length; i++) {
			x[i] = parseFloat(part[3 * i]);
			y[i] = parseFloat(part[3 * i + 1]);
			e[i] = parseFloat(part[3 * i + 2]);
		}
		return;
	}
	x = column(f[1], part[0], f[2]);
	y = column(f[1], part[1], f[2]);
	e = newArray(x.length);
	if (part[2] != "") e = column(f[1], part[2], f[2]);
	if (part[3] == "") return;
	for (i = 0; i < x.length; i++) {
		x[i] = x[i] * parseFloat(part[3]);
		y[i] = y[i] * parseFloat(part[4]);
		e[i] = e[i] * parseFloat(part[4]);
	}
}

function log10(value) {
	return log(value) / log(10);
}

// The density of what was counted, with so many bins in a factor of ten.
function binned(bins, perDecade) {
	x = newArray(0);
	y = newArray(0);
	e = newArray(0);
	count = newArray(0);
	for (b = 0; b < bins.length; b++) {
		if (bins[b] == 0) continue;
		low = pow(10, (b - 600) / perDecade);
		next = pow(10, (b - 599) / perDecade);
		x = Array.concat(x, sqrt(low * next));
		y = Array.concat(y, bins[b] / total / (next - low));
		count = Array.concat(count, bins[b]);
		e = Array.concat(e, y[y.length - 1] / sqrt(bins[b]));
	}
}

// Draws points with errors that a logarithmic axis can show, or bars; returns whether there are any.
function points(f) {
	read(f);
	if (x.length == 0) return false;
	style = split(f[4], " ");
	if (style[0] == "bar") {
		Plot.setLineWidth(2);
		Plot.setColor(style[1], style[2]);
	} else {
		Plot.setLineWidth(parseInt(style[2]));
		Plot.setColor(style[1], style[1]);
	}
	Plot.add(replace(style[0], "_", " "), x, y);
	for (i = 0; i < e.length; i++) {
		if (isNaN(e[i])) e[i] = 0; // not known
		if (indexOf(scales, "y") >= 0) e[i] = minOf(e[i], 0.9 * y[i]);
	}
	Array.getStatistics(e, least, most);
	if (most > 0) Plot.add("error bars", e);
	return true;
}

// Draws a line through points that are given.
function drawLine(f) {
	style = split(f[4], " ");
	part = split(f[3], "(;)");
	across = newArray(floor(part.length / 2));
	up = newArray(across.length);
	for (i = 0; i < across.length; i++) {
		across[i] = parseFloat(part[2 * i]);
		if (part[2 * i + 1] == "top") up[i] = 1.05 * highest;
		else up[i] = parseFloat(part[2 * i + 1]);
	}
	Plot.setColor(style[0]);
	Plot.setLineWidth(parseInt(style[1]));
	Plot.add("line", across, up);
}

// A result of a fit, whose file, rows and columns are given; no number, or one.
function fitted(fit, heading) {
	part = split(fit, "(;)");
	found = column(part[0], heading, part[1]);
	return found;
}

// The exponent of a fit with its error, as part of a legend.
function fitText(fit) {
	if (fit == "" || fit == " ") return "";
	s = fitted(fit, "exponent");
	if (s.length == 0) return "";
	error = fitted(fit, "error");
	accepted = fitted(fit, "accepted");
	text = ": ";
	if (endsWith(fit, ";amplitude")) text = ": N^";
	text = text + d2s(s[0], 2) + " " + fromCharCode(177) + " " + d2s(error[0], 2);
	if (accepted[0] == 0) text = text + " (not accepted)";
	return text;
}

// Reads the law of the fit of a series, and returns whether there is one. Its height is given, or the share of the values that the window holds: of other values
// than those of the points it is none of theirs, and this stops.
function readLaw(f) {
	if (f[6] == "" || f[6] == " ") return false;
	s = fitted(f[6], "exponent");
	if (s.length == 0) return false;
	part = split(f[6], "(;)");
	read(f);
	Array.getStatistics(x, from, until);
	if (part[2] == "amplitude") {
		height = fitted(f[6], "amplitude");
		lawHeight = height[0];
		lawMiddle = sqrt(from * until);
	} else {
		edge = fitted(f[6], part[2]);
		values = fitted(f[6], "values");
		perDecade = parseInt(replace(f[3], ".*;", ""));
		half = pow(10, 0.5 / perDecade);
		fewest = 0;
		most = 0;
		for (i = 0; i < x.length; i++) {
			within = x[i] * half <= edge[0] * 1.0001;
			touched = x[i] / half <= edge[0] * 1.0001;
			if (part[2] == "from") {
				within = x[i] / half >= edge[0] / 1.0001;
				touched = x[i] * half >= edge[0] / 1.0001;
			}
			if (within) fewest += count[i];
			if (touched) most += count[i];
		}
		if (values[0] < fewest || values[0] > most) exit("The law of " + part[1] + " holds " + values[0] + " values, and its bins " + fewest + " to " + most +
			": they are of different selections.");
		lawHeight = values[0] / total * abs(s[0] + 1) / pow(edge[0], s[0] + 1);
		lawMiddle = sqrt(from * edge[0]);
		if (part[2] == "from") from = edge[0];
		else until = edge[0];
	}
	lawSlope = s[0];
	lawFrom = from;
	lawUntil = until;
	return true;
}

// Draws the law that was read, thin and dashed if it is not accepted.
function drawLaw(f) {
	style = split(f[4], " ");
	accepted = fitted(f[6], "accepted");
	Plot.setColor(style[1]);
	Plot.setLineWidth(3);
	across = newArray(lawFrom, lawUntil);
	if (accepted[0] == 0) {
		Plot.setLineWidth(1);
		across = newArray(60);
		for (d = 0; d < across.length; d++) {
			// twenty dashes; NaN lifts the pen
			across[d] = NaN;
			if (d % 3 < 2) across[d] = lawFrom * pow(lawUntil / lawFrom, (2 * floor(d / 3) + d % 3) / 39);
		}
	}
	up = newArray(across.length);
	for (d = 0; d < up.length; d++) up[d] = lawHeight * pow(across[d], lawSlope);
	Plot.add("line", across, up);
}

// Draws a power through the middle of the law that was read last.
function guide(f) {
	part = split(f[3] + ";;; ", "(;)");
	style = split(f[4], " ");
	slope = parseFloat(part[0]);
	from = left;
	until = right;
	if (part[1] != "") from = parseFloat(part[1]);
	if (part[2] != "") until = parseFloat(part[2]);
	height = lawHeight * pow(lawMiddle, lawSlope - slope);
	Plot.setColor(style[0]);
	Plot.setLineWidth(parseInt(style[1]));
	Plot.add("line", newArray(from, until), newArray(height * pow(from, slope), height * pow(until, slope)));
}

// A column of numbers in a table, of the rows that hold a text at their beginning, or after a comma if it begins with one.
function column(file, heading, start) {
	if (!File.exists(file)) exit(File.getParent(file) + " has no " + File.getName(file) + ".");
	rows = split(File.openAsString(file), "\n");
	headings = split(rows[0] + ",", ",");
	c = 0;
	while (c < headings.length - 1 && headings[c] != heading) c++;
	if (headings[c] != heading) exit(File.getName(file) + " has no column " + heading + ".");
	values = newArray(rows.length);
	found = 0;
	for (i = 1; i < rows.length; i++) {
		if (startsWith(start, ",") && indexOf(rows[i], start) < 0) continue;
		if (!startsWith(start, ",") && !startsWith(rows[i], start)) continue;
		cells = split(rows[i] + ",end", ",");
		values[found] = parseFloat(cells[c]);
		found++;
	}
	return Array.trim(values, found);
}
