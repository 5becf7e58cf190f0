// The four figures of arXiv 2408.08030 from small tables of what was measured (docs/reproduction.md), in seconds.
//
// Appears:   the figures.
// Files:     in the folder out: fig1.png to fig4.png.
// Time:      half a minute: two networks are made again, all else is read.
// Arguments: data=FOLDER (default: docs/data)  out=FOLDER (default: out)  figure=0 (0: all, else 1, 2, 3 or 4)

var plots = 0; // panels of the figure so far
var columns = 3;
var wide = 760; // pixels of a panel
var high = 560;
var colours = newArray("#440154", "#443983", "#31688e", "#21918c", "#35b779", "#90d743", "#d9b300");
var placeOf = newArray(0); // of the density that was read last: the middle of its bins,
var densityOf = newArray(0);
var countOf = newArray(0);
var totalOf = 0; // and the number of values that it is normalised with
var shapes = newArray("circle", "box", "triangle", "diamond", "circle", "box", "triangle");

allow(newArray("data", "out", "figure"));
data = option("data", "docs/data");
out = option("out", "out");
figure = option("figure", "0");
if (!matches(figure, "[0-4]")) exit("figure=" + figure + " is not allowed: it must be 1, 2, 3, 4, or 0 for all.");
if (!File.isDirectory(data)) exit("data=" + data + " is not allowed: it must be a folder of tables, such as docs/data.");
makeFolder(out);
if (figure == "0" || figure == "1") figure1(data, out);
if (figure == "0" || figure == "2") figure2(data, out);
if (figure == "0" || figure == "3") figure3(data, out);
if (figure == "0" || figure == "4") figure4(data, out);

function figure1(data, out) {
	begin(2, 4);
	run("Generate Network...", "nodes=512 excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=1");
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	name = getTitle();
	run("Bond Strains...", "bins=60");
	selectImage("potential-" + name);
	place("a  bonds of one network on their potential");
	selectImage(name);
	place("b  unstable bonds, N = 512");
	x = column(data + "/strain-distribution.csv", "strain", "");
	y = column(data + "/strain-distribution.csv", "density", "");
	Array.getStatistics(y, least, most);
	panel("bond strain", "P(dr/r0)", x[0], x[x.length - 1], 0, 1.25 * most, false, false);
	Plot.setColor("#1b7f5c", "#86c8b0");
	Plot.add("bar", x, y);
	Plot.setColor("#c83c28", "#c83c28");
	y = column(data + "/strain-distribution.csv", "unstable_density", "");
	Plot.add("bar", x, y);
	Plot.setColor("#143cbe");
	s = sqrt(0.1);
	Plot.add("line", newArray(-s, -s, NaN, s, s), newArray(0, 1.05 * most, NaN, 0, 1.05 * most));
	finish("stable bonds\nunstable bonds (U'' < 0)\nminima of U", "top-left", "c  strains of bonds");
	x = column(data + "/fig1d_unstable_fraction.csv", "nodes", "");
	y = column(data + "/fig1d_unstable_fraction.csv", "unstable_fraction", "");
	e = column(data + "/fig1d_unstable_fraction.csv", "standard_error", "");
	for (k = 0; k < x.length; k++) {
		y[k] = 100 * y[k];
		e[k] = 100 * e[k];
	}
	panel("N", "unstable bonds (%)", x[0] / 1.5, x[x.length - 1] * 1.5, 0, 2.2, true, false);
	points(2, "circle", x, y, e);
	Plot.setColor("#c83c28");
	Plot.add("line", newArray(500, 3000), newArray(1, 1));
	finish("measured\nbelow 1 % for N of 500 and more (paper)", "top-right", "d  unstable fraction");
	end(out + "/fig1.png");
}

function figure2(data, out) {
	begin(3, 6);
	nodes = column(data + "/pseudo_gap.csv", "nodes", "");
	nodes = "" + nodes[0]; // of which there are most networks
	file = data + "/densities-" + nodes + ".csv";
	names = newArray("distance", "effective_stiffness", "f_in", "barrier", "dl", "dt");
	axes = newArray("distance to instability (l)", "stiffness V'' (E/l^2)", "force to instability (E/l)", "barrier (E)", "|dl/dgamma| (l)", "|dt/dgamma| (E/l)");
	tones = newArray("#c83c28", "#0072b2", "#009e73", "#000000");
	for (p = 0; p < 6; p++) {
		populations = newArray("bistable", "stable", "unstable", "no bistability");
		if (p >= 4) populations[0] = "all";
		left = 1e99;
		right = 0;
		least = 1e99;
		most = 0;
		for (k = 0; k < 4; k++) {
			density(file, names[p], populations[k]);
			for (i = 0; i < placeOf.length; i++) {
				left = minOf(left, placeOf[i]);
				right = maxOf(right, placeOf[i]);
				least = minOf(least, densityOf[i]);
				most = maxOf(most, densityOf[i]);
			}
		}
		least = maxOf(least, most * 1e-9);
		panel(axes[p], "probability density", left / 1.5, right * 1.5, least / 3, most * pow(most / least, 0.45), true, true);
		legend = "";
		for (k = 0; k < 4; k++) {
			density(file, names[p], populations[k]);
			if (placeOf.length == 0) continue;
			e = newArray(placeOf.length);
			for (i = 0; i < e.length; i++) e[i] = minOf(densityOf[i] / sqrt(countOf[i]), 0.9 * densityOf[i]);
			Plot.setLineWidth(2);
			Plot.setColor(tones[k], tones[k]);
			Plot.add(shapes[k], placeOf, densityOf);
			Plot.add("error bars", e);
			legend = legend + populations[k] + tail(data, nodes, names[p], populations[k]) + "\n";
		}
		for (k = 0; k < 4; k++) tailLaw(data, nodes, file, names[p], populations[k], tones[k]);
		corner = "top-left";
		if (p >= 4) corner = "top-right";
		finish(legend, corner, substring("abcdef", p, p + 1) + "  " + replace(names[p], "_", " "));
	}
	end(out + "/fig2.png");
}

// The density of a column over a population of bonds, with five bins in a factor of ten. Those that are bistable are the stable and the unstable ones together.
function density(file, name, population) {
	parts = newArray(population);
	if (population == "bistable") parts = newArray("stable", "unstable");
	perDecade = 5;
	counts = newArray(400);
	totalOf = 0;
	for (q = 0; q < parts.length; q++) {
		x = column(file, "x", name + "," + parts[q] + ",");
		n = column(file, "count", name + "," + parts[q] + ",");
		values = column(file, "values", name + "," + parts[q] + ",");
		for (i = 0; i < x.length; i++) {
			bin = floor(log(x[i]) / log(10) * perDecade) + 200;
			counts[bin] = counts[bin] + n[i];
		}
		if (x.length > 0) totalOf += values[0];
	}
	placeOf = newArray(0);
	densityOf = newArray(0);
	countOf = newArray(0);
	for (bin = 0; bin < counts.length; bin++) {
		if (counts[bin] == 0) continue;
		low = pow(10, (bin - 200) / perDecade);
		next = pow(10, (bin - 199) / perDecade);
		placeOf = Array.concat(placeOf, sqrt(low * next));
		densityOf = Array.concat(densityOf, counts[bin] / totalOf / (next - low));
		countOf = Array.concat(countOf, counts[bin]);
	}
}

// Whether a column has its tail of interest at its upper end.
function isUpper(name) {
	upper = false;
	if (name == "dl" || name == "dt") upper = true;
	return upper;
}

// A result of the fit to the tail of a column over a population of bonds: no number, or one.
function fitOf(data, nodes, name, population, result) {
	found = newArray(0);
	if (isUpper(name)) found = column(data + "/diverging_fluctuations.csv", result, "" + nodes + "," + population + "," + name + ",");
	else found = column(data + "/pseudo_gap.csv", result, "" + nodes + "," + population + "," + name + ",All rows");
	return found;
}

// The exponent of a tail with its error, as part of a legend.
function tail(data, nodes, name, population) {
	s = fitOf(data, nodes, name, population, "exponent");
	if (s.length == 0) return "";
	e = fitOf(data, nodes, name, population, "error");
	accepted = fitOf(data, nodes, name, population, "accepted");
	text = ": " + d2s(s[0], 2) + " ± " + d2s(e[0], 2);
	if (accepted[0] == 0) text = text + " (not accepted)";
	return text;
}

// The line of a fit to a tail of a population, through the points of that population.
function tailLaw(data, nodes, file, name, population, tone) {
	s = fitOf(data, nodes, name, population, "exponent");
	if (s.length == 0) return;
	inside = fitOf(data, nodes, name, population, "values");
	accepted = fitOf(data, nodes, name, population, "accepted");
	if (isUpper(name)) edge = fitOf(data, nodes, name, population, "from");
	else edge = fitOf(data, nodes, name, population, "until");
	density(file, name, population);
	law(name + " of bonds of the kind " + population, s[0], edge[0], isUpper(name), inside[0], accepted[0], 5, tone);
}

// The line of a power law that so many values follow, up to an edge or from it on, through the points of the same values: placeOf, densityOf, countOf,
// totalOf. Its height is the share of the values that the window holds. A fit to other values than those of the points is none of theirs: then this stops.
function law(what, slope, edge, upper, inside, accepted, perDecade, tone) {
	half = pow(10, 0.5 / perDecade);
	fewest = 0;
	most = 0;
	Array.getStatistics(placeOf, left, right);
	for (i = 0; i < placeOf.length; i++) {
		within = placeOf[i] * half <= edge * 1.0001;
		touched = placeOf[i] / half <= edge * 1.0001;
		if (upper) {
			within = placeOf[i] / half >= edge / 1.0001;
			touched = placeOf[i] * half >= edge / 1.0001;
		}
		if (within) fewest += countOf[i];
		if (touched) most += countOf[i];
	}
	if (inside < fewest || inside > most) exit("The law of " + what + " holds " + inside + " values, and its bins " + fewest + " to " + most + ": they are of different selections.");
	outer = left;
	if (upper) outer = right;
	factor = inside / totalOf * abs(slope + 1) / pow(edge, slope + 1);
	Plot.setColor(tone);
	power(factor, slope, outer, edge, accepted);
}

// The line factor x^slope: thin and dashed if it is not accepted.
function power(factor, slope, from, until, accepted) {
	if (accepted == 1) {
		Plot.setLineWidth(3);
		Plot.add("line", newArray(from, until), newArray(factor * pow(from, slope), factor * pow(until, slope)));
		return;
	}
	Plot.setLineWidth(1);
	x = newArray(60);
	y = newArray(60);
	for (d = 0; d < x.length; d++) {
		// twenty dashes; NaN lifts the pen
		x[d] = NaN;
		if (d % 3 < 2) x[d] = from * pow(until / from, (2 * floor(d / 3) + d % 3) / 39);
		y[d] = factor * pow(x[d], slope);
	}
	Plot.add("line", x, y);
}

function figure3(data, out) {
	begin(3, 6);
	sizes = column(data + "/fig3_modes.csv", "nodes", "");
	slope = column(data + "/fig3_modes.csv", "debye_slope (l^2/E)", "" + sizes[sizes.length - 1] + ",");
	names = "";
	for (n = 0; n < sizes.length; n++) names = names + "N = " + sizes[n] + "\n";
	panel("omega (E^0.5/l)", "D(omega) (l/E^0.5)", 0.01, 4, 0.003, 60, true, true);
	for (n = 0; n < sizes.length; n++) read(2 * n, shapes[n], data + "/fig3a_density_of_states.csv", "omega (E^0.5/l)", "density (l/E^0.5)", "error (l/E^0.5)", "" + sizes[n] + ",");
	Plot.setColor("#c83c28");
	Plot.add("line", newArray(0.01, 0.5), newArray(0.01 * slope[0], 0.5 * slope[0]));
	finish(names + "Debye, N = " + sizes[sizes.length - 1] + ": " + d2s(slope[0], 1) + " omega", "top-left", "a  density of states");
	mode(data, sizes[sizes.length - 1]);
	panel("distance to the core (l)", "mean displacement / core's", 0.4, 30, 0.01, 4, true, true);
	for (n = 0; n < sizes.length; n++) read(2 * n, shapes[n], data + "/fig3c_decay.csv", "distance (l)", "displacement", "error", "" + sizes[n] + ",");
	Plot.setColor("#c83c28");
	Plot.add("line", newArray(1, 15), newArray(0.5, 0.5 / 15));
	finish(names + "1/r, not fitted", "top-right", "c  decay around the cores");
	tails(data, "barrier", "barrier (E)", 5, "d  barriers along soft modes (iterative)", sizes, -1 / 3, "-1/3");
	tails(data, "omega", "omega (E^0.5/l)", 15, "e  frequencies of modes with a barrier (iterative)", sizes, 3, "3");
	panel("barrier (E)", "probability density", 1e-9, 1e-2, 1, 1e8, true, true);
	legend = "";
	for (m = 0; m < 2; m++) {
		method = newArray("Iterative", "Rigid");
		histogram(data + "/fig3d_barriers.csv", "barrier (E)", "," + method[m] + ",", 5, 3 * m, shapes[m]);
		legend = legend + method[m] + ", all N\n";
	}
	finish(legend, "top-right", "f  barriers by both methods");
	end(out + "/fig3.png");
}

// The densities of a column of the barriers with their fits, and the paper's law through the middle of the fit to the largest networks.
function tails(data, name, axis, bins, title, sizes, slope, text) {
	x = column(data + "/fig3d_barriers.csv", axis, ",Iterative,");
	Array.getStatistics(x, left, right);
	panel(axis, "probability density", left / 2, right * 2, 0.002 / right, 1e5 / right * pow(right / left, maxOf(0, -slope)), true, true);
	legend = "";
	guide = 0;
	for (n = 0; n < sizes.length; n++) {
		histogram(data + "/fig3d_barriers.csv", axis, "" + sizes[n] + ",Iterative,", bins, 2 * n, shapes[n]);
		fit = barrierFit(data, sizes[n], name);
		legend = legend + "N = " + sizes[n];
		legend = legend + fit + "\n";
		s = barrierResult(data, sizes[n], name, "exponent");
		if (s.length == 0) continue;
		edge = barrierResult(data, sizes[n], name, "until");
		inside = barrierResult(data, sizes[n], name, "values");
		middle = sqrt(placeOf[0] * edge[0]);
		guide = inside[0] / totalOf * (s[0] + 1) / edge[0] * pow(middle / edge[0], s[0]) / pow(middle, slope);
	}
	if (guide > 0) {
		Plot.setColor("#c83c28");
		Plot.setLineWidth(1);
		Plot.add("line", newArray(left, right / 3), newArray(guide * pow(left, slope), guide * pow(right / 3, slope)));
		legend = legend + "paper, not fitted: " + text;
	}
	for (n = 0; n < sizes.length; n++) {
		s = barrierResult(data, sizes[n], name, "exponent");
		if (s.length == 0) continue;
		edge = barrierResult(data, sizes[n], name, "until");
		inside = barrierResult(data, sizes[n], name, "values");
		accepted = barrierResult(data, sizes[n], name, "accepted");
		counted(data + "/fig3d_barriers.csv", axis, "" + sizes[n] + ",Iterative,", bins);
		law(name + " of N = " + sizes[n], s[0], edge[0], false, inside[0], accepted[0], bins, colours[2 * n]);
	}
	finish(legend, "top-left", title);
}

// A result of the fit to the barriers along the modes of one N, or to their frequencies: no number, or one.
function barrierResult(data, nodes, name, result) {
	found = column(data + "/fig3d_mode_barriers.csv", result, "" + nodes + ",Iterative," + name + ",");
	return found;
}

// Their exponent with its error, as part of a legend.
function barrierFit(data, nodes, name) {
	s = barrierResult(data, nodes, name, "exponent");
	if (s.length == 0) return "";
	e = barrierResult(data, nodes, name, "error");
	accepted = barrierResult(data, nodes, name, "accepted");
	text = ": " + d2s(s[0], 2) + " ± " + d2s(e[0], 2);
	if (accepted[0] == 0) text = text + " (not accepted)";
	return text;
}

// The best localised mode, of a network that is made again.
function mode(data, nodes) {
	seed = column(data + "/fig3_modes.csv", "best_seed", "" + nodes + ",");
	number = column(data + "/fig3_modes.csv", "best_mode", "" + nodes + ",");
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.025 stiffness=1 seed=" + d2s(seed[0], 0));
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	name = getTitle();
	run("Normal Modes...", "network=" + name + " count=" + (number[0] + 1) + " pictures=" + (number[0] + 1) + " grid=0");
	selectImage("mode-fields-" + name);
	setSlice(number[0] + 1);
	place("b  a quasi-localised mode, N = " + nodes);
}

function figure4(data, out) {
	begin(3, 6);
	sizes = column(data + "/size-means.csv", "nodes", "");
	families(data, sizes, "flips", "flips dn", "P(dn)", 0.7, 300, 1e-6, 30, 0, 0, "a  flips of an avalanche");
	families(data, sizes, "s", "dissipated energy S (E)", "P(S) (1/E)", 7e-6, 0.2, 1e-2, 1e6, 0, 0, "b  dissipation of an avalanche");
	panel("N", "mean size", sizes[0] / 1.5, sizes[sizes.length - 1] * 1.5, 1e-3, 1000, true, true);
	read(0, "circle", data + "/size-means.csv", "nodes", "mean_flips", "mean_flips_error", "");
	read(3, "box", data + "/size-means.csv", "nodes", "mean_s (E)", "mean_s_error (E)", "");
	means(data, newArray("flips", "s"), sizes, 0.27, newArray(colours[0], colours[3]));
	finish("flips" + scaling(data, "flips") + "\nS (E)" + scaling(data, "s") + "\npaper, not fitted: N^0.27", "top-left", "c  mean sizes");
	panel("N", "strain per event", sizes[0] / 1.5, sizes[sizes.length - 1] * 1.5, 5e-4, 0.2, true, true);
	read(0, "circle", data + "/size-means.csv", "nodes", "strain_flips", "strain_flips_error", "");
	read(3, "box", data + "/size-means.csv", "nodes", "strain_s", "strain_s_error", "");
	means(data, newArray("strain_flips", "strain_s"), sizes, -0.73, newArray(colours[0], colours[3]));
	finish("by flips" + scaling(data, "strain_flips") + "\nby S" + scaling(data, "strain_s") + "\npaper, not fitted: N^-0.73", "top-right", "d  strain per event");
	a = column(data + "/collapse.csv", "a", "");
	b = column(data + "/collapse.csv", "b", "");
	quality = column(data + "/collapse.csv", "quality", "");
	families(data, sizes, "flips", "dn / N^" + d2s(a[0], 2), "P(dn) N^" + d2s(b[0], 2), 0.05, 50, 1e-4, 300, a[0], b[0], "e  collapse, quality " + d2s(quality[0], 2));
	families(data, sizes, "s", "S / N^" + d2s(a[1], 2), "P(S) N^" + d2s(b[1], 2), 5e-7, 0.02, 1, 1e8, a[1], b[1], "f  collapse, quality " + d2s(quality[1], 2));
	end(out + "/fig4.png");
}

// A distribution for every N, scaled by powers of N.
function families(data, sizes, name, axis, up, left, right, low, top, a, b, title) {
	panel(axis, up, left, right, low, top, true, true);
	legend = "";
	for (n = 0; n < sizes.length; n++) {
		file = data + "/distributions-" + sizes[n] + ".csv";
		x = column(file, "x", name + ",");
		y = column(file, "density", name + ",");
		e = column(file, "error", name + ",");
		for (k = 0; k < x.length; k++) {
			x[k] = x[k] / pow(sizes[n], a);
			y[k] = y[k] * pow(sizes[n], b);
			e[k] = e[k] * pow(sizes[n], b);
		}
		points(n, shapes[n], x, y, e);
		legend = legend + "N = " + sizes[n] + "\n";
	}
	finish(legend, "top-right", title);
}

// The lines that were fitted to the means of all N, and under them, thin, the paper's power through their middles.
function means(data, names, sizes, paper, tones) {
	file = data + "/finite-size-scaling.csv";
	first = sizes[0];
	last = sizes[sizes.length - 1];
	middle = sqrt(first * last);
	Plot.setColor("#c83c28");
	Plot.setLineWidth(1);
	for (k = 0; k < names.length; k++) {
		s = column(file, "exponent", "" + names[k] + ",");
		amplitude = column(file, "amplitude", "" + names[k] + ",");
		factor = amplitude[0] * pow(middle, s[0] - paper);
		Plot.add("line", newArray(first, last), newArray(factor * pow(first, paper), factor * pow(last, paper)));
	}
	for (k = 0; k < names.length; k++) {
		s = column(file, "exponent", "" + names[k] + ",");
		amplitude = column(file, "amplitude", "" + names[k] + ",");
		accepted = column(file, "accepted", "" + names[k] + ",");
		Plot.setColor(tones[k]);
		if (isNaN(accepted[0])) accepted[0] = 1; // two N tell nothing against it
		power(amplitude[0], s[0], first, last, accepted[0]);
	}
}

function scaling(data, name) {
	s = column(data + "/finite-size-scaling.csv", "exponent", name + ",");
	e = column(data + "/finite-size-scaling.csv", "error", name + ",");
	accepted = column(data + "/finite-size-scaling.csv", "accepted", name + ",");
	text = ": N^" + d2s(s[0], 2) + " ± " + d2s(e[0], 2);
	if (accepted[0] == 0) text = text + " (not accepted)";
	return text;
}

// Log-binned densities of values with their errors.
function histogram(file, heading, start, perDecade, colour, shape) {
	counted(file, heading, start, perDecade);
	if (totalOf == 0) return;
	e = newArray(placeOf.length);
	for (b = 0; b < e.length; b++) e[b] = densityOf[b] / sqrt(countOf[b]);
	points(colour, shape, placeOf, densityOf, e);
}

// The density of values, with so many bins in a factor of ten.
function counted(file, heading, start, perDecade) {
	values = column(file, heading, start);
	counts = newArray(600);
	for (k = 0; k < values.length; k++) {
		bin = floor(log(values[k]) / log(10) * perDecade) + 400;
		if (bin >= 0 && bin < counts.length) counts[bin] = counts[bin] + 1;
	}
	placeOf = newArray(0);
	densityOf = newArray(0);
	countOf = newArray(0);
	totalOf = values.length;
	for (b = 0; b < counts.length; b++) {
		if (counts[b] == 0) continue;
		low = pow(10, (b - 400) / perDecade);
		next = pow(10, (b - 399) / perDecade);
		placeOf = Array.concat(placeOf, sqrt(low * next));
		densityOf = Array.concat(densityOf, counts[b] / totalOf / (next - low));
		countOf = Array.concat(countOf, counts[b]);
	}
}

// Begins a figure of so many panels.
function begin(across, panels) {
	columns = across;
	plots = 0;
	newImage("figure", "RGB white", across * wide, floor((panels + across - 1) / across) * high, 1);
}

function panel(axis, up, left, right, low, top, logX, logY) {
	Plot.create("panel", axis, up);
	Plot.setFrameSize(600, 400);
	Plot.setFontSize(20);
	Plot.setAxisLabelSize(22);
	if (logX) Plot.setLogScaleX(true);
	if (logY) Plot.setLogScaleY(true);
	Plot.setLimits(left, right, low, top);
	Plot.setLineWidth(2);
}

// The same of columns of a table.
function read(colour, shape, file, across, up, error, start) {
	x = column(file, across, start);
	y = column(file, up, start);
	e = column(file, error, start);
	points(colour, shape, x, y, e);
}

// Points with errors that a logarithmic axis can show.
function points(colour, shape, x, y, errors) {
	for (k = 0; k < x.length; k++) {
		if (isNaN(errors[k])) errors[k] = 0; // not known
		errors[k] = minOf(errors[k], 0.9 * y[k]);
	}
	Plot.setLineWidth(3);
	Plot.setColor(colours[colour], colours[colour]);
	Plot.add(shape, x, y);
	Plot.add("error bars", errors);
}

function finish(legend, corner, title) {
	Plot.setColor("black");
	Plot.setLineWidth(1);
	Plot.addLegend(legend, corner + " transparent");
	Plot.show();
	place(title);
}

// Puts the active image into the next place of the figure, under its title, and closes it.
function place(title) {
	if (nSlices > 1 || bitDepth() != 24) run("Duplicate...", "title=placed");
	if (bitDepth() != 24) run("RGB Color");
	rename("placed");
	factor = minOf(wide / getWidth(), (high - 40) / getHeight());
	w = floor(factor * getWidth());
	h = floor(factor * getHeight());
	if (factor < 1) run("Size...", "width=" + w + " height=" + h + " depth=1 average interpolation=Bilinear");
	w = getWidth();
	h = getHeight();
	run("Select All");
	run("Copy");
	close("placed");
	selectImage("figure");
	x = plots % columns * wide;
	y = floor(plots / columns) * high;
	makeRectangle(x + floor((wide - w) / 2), y + 40, w, h);
	run("Paste");
	run("Select None");
	setColor("black");
	setFont("SansSerif", 22, "bold antialiased");
	drawString(title, x + 20, y + 32);
	plots++;
}

function end(file) {
	selectImage("figure");
	saveAs("PNG", file);
	close("*");
}

// A column of numbers in a table, of the rows that hold a text at their beginning, or after a comma if it begins with one.
function column(file, heading, start) {
	if (!File.exists(file)) exit("data=" + File.getParent(file) + " is not allowed: it has no " + File.getName(file) + ". Reproduction_Data.ijm makes it.");
	lines = split(File.openAsString(file), "\n");
	headings = split(lines[0], ",");
	c = 0;
	while (headings[c] != heading) c++;
	values = newArray(lines.length);
	found = 0;
	for (l = 1; l < lines.length; l++) {
		if (startsWith(start, ",") && indexOf(lines[l], start) < 0) continue;
		if (!startsWith(start, ",") && !startsWith(lines[l], start)) continue;
		cells = split(lines[l] + ",end", ",");
		values[found] = parseFloat(cells[c]);
		found++;
	}
	return Array.trim(values, found);
}

// The value of key=value or key=[several words] in the macro's argument.
function option(key, otherwise) {
	text = " " + getArgument() + " ";
	start = indexOf(text, " " + key + "=");
	if (start < 0) return otherwise;
	text = substring(text, start + lengthOf(key) + 2);
	if (startsWith(text, "[")) return substring(text, 1, indexOf(text, "]"));
	return substring(text, 0, indexOf(text, " "));
}

// Stops at a word of the argument that is none of these keys with a value.
function allow(keys) {
	text = getArgument();
	while (indexOf(text, "[") >= 0) {
		if (indexOf(text, "]") < indexOf(text, "[")) exit("The brackets of the argument do not match: " + getArgument());
		text = substring(text, 0, indexOf(text, "[")) + substring(text, indexOf(text, "]") + 1);
	}
	words = split(text, " ");
	for (k = 0; k < words.length; k++) {
		known = lengthOf(words[k]) == 0;
		for (n = 0; n < keys.length; n++) if (startsWith(words[k], keys[n] + "=")) known = true;
		if (!known) exit("The argument has no key \"" + words[k] + "\"; the keys are " + String.join(keys, ", ") + ".");
	}
}

// Makes a folder and those above it.
function makeFolder(folder) {
	above = File.getParent(folder);
	if (lengthOf("" + above) > 0 && "" + above != "null" && !File.isDirectory(above)) makeFolder(above);
	if (!File.isDirectory(folder)) File.makeDirectory(folder);
	if (!File.isDirectory(folder)) exit("out=" + folder + " is not allowed: it must be a folder that exists or can be made.");
}
