// How do networks vibrate, over the whole spectrum and up to large sizes (arXiv 2408.08030, Fig. 3a)?
//
// Appears:   the density of states of networks of several sizes, divided by omega, beside Debye's law, which is level then; one printed
//            line per size: resolution, modes below the first phonon beside Debye's number, and where D/omega has its maximum.
// Method:    kernel polynomials (Density of States...), a mean over networks with its error. Each curve begins at twice its resolution.
// Alpha:     0.025 unless given. The paper prints alpha/C = 2.5 for Fig. 3, which puts the short minimum of every bond at a negative
//            length, so that networks collapse; 0.025 is likely what was meant.
// Files:     in the folder out: fig3a_spectra.csv, one row per size, fig3a_spectra.png, and a folder spectra with the tables.
// Time:      half a minute for size=small (3 networks of 64, of 256 and of 1024 nodes, relaxed only); size=paper (10 of 1024, of 4096
//            and of 16384) two minutes.
// Arguments: out=FOLDER (default: out)  seed=1 (the first; the others follow)  size=small|paper  alpha=0.025  moments=500

allow(newArray("out", "seed", "size", "alpha", "moments"));
out = option("out", "out");
first = count("seed", "1");
size = option("size", "small");
alpha = option("alpha", "0.025");
moments = count("moments", "500");
if (size == "small") {
	sizes = newArray(64, 256, 1024);
	networks = 3;
} else if (size == "paper") {
	sizes = newArray(1024, 4096, 16384);
	networks = 10;
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
tables = out + "/spectra";
colours = newArray("#e69f00", "#56b4e9", "#1b4f8f");
rows = "nodes,networks,resolution (E^0.5/l),first_phonon (E^0.5/l),below_phonon,error,debye,peak (E^0.5/l)\n";
legend = "";
bins = 60; // of equal width in log omega, from 1e-3 to 10
perDecade = 15;
Plot.create("spectra", "omega (E^0.5/l)", "D(omega)/omega (l^2/E)");
Plot.setFrameSize(900, 560);
Plot.setFontSize(20);
Plot.setAxisLabelSize(24);
Plot.setLogScaleX(true);
Plot.setLogScaleY(true);
left = 1e9;
right = 0;
highest = 0;
debye = 0;
for (s = 0; s < sizes.length; s++) {
	nodes = sizes[s];
	share = newArray(bins);
	squares = newArray(bins);
	below = 0;
	belowSquares = 0;
	phonon = 0;
	law = 0;
	resolution = 0;
	slope = 0;
	heard = 0;
	for (k = 0; k < networks; k++) {
		seed = first + k;
		run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + seed);
		run("Relax Network...", "minimiser=FIRE box=Fixed");
		name = getTitle();
		run("Density of States...", "network=" + name + " moments=" + moments + " vectors=10 seed=" + seed + " save=[" + tables + "]");
		one = cellsOf(tables + "/spectrum-" + name + ".csv");
		resolution = maxOf(resolution, one[4]);
		if (!isNaN(one[8])) { // else it is elastically unstable, and has no first phonon
			heard++;
			phonon += one[8];
			slope += one[9];
			below += one[10];
			belowSquares += one[10] * one[10];
			law += one[12];
		}
		omega = Table.getColumn("omega (E^0.5/l)");
		omega = Array.concat(omega, 1e9); // which ends the search
		cumulated = Table.getColumn("cumulated");
		row = 0;
		before = 0;
		for (b = 0; b < bins; b++) { // the share of the modes in a bin, between rows by a straight line
			edge = pow(10, (b + 1) / perDecade - 3);
			while (omega[row + 1] < edge) row++;
			if (edge <= omega[0]) upTo = cumulated[0] * edge / omega[0];
			else if (row == omega.length - 2) upTo = 1;
			else upTo = cumulated[row] + (cumulated[row + 1] - cumulated[row]) * (edge - omega[row]) / (omega[row + 1] - omega[row]);
			share[b] = share[b] + (upTo - before) / networks;
			squares[b] = squares[b] + (upTo - before) * (upTo - before) / networks;
			before = upTo;
		}
		keepTables(tables);
		close("*-" + nodes + "-" + seed + "*");
	}
	phonon /= heard;
	slope /= heard;
	below /= heard;
	belowSquares /= heard;
	law /= heard;
	if (heard < networks) print("N = " + nodes + ": " + (networks - heard) + " of " + networks + " networks are elastically unstable and not counted below the first phonon");
	x = newArray(0);
	y = newArray(0);
	e = newArray(0);
	peak = 0;
	highestHere = 0;
	for (b = 0; b < bins; b++) {
		low = pow(10, b / perDecade - 3);
		high = pow(10, (b + 1) / perDecade - 3);
		centre = sqrt(low * high);
		if (low > 2 * resolution && share[b] > 1 / (20 * nodes)) {
			x = Array.concat(x, centre);
			y = Array.concat(y, share[b] / (high - low) / centre);
			e = Array.concat(e, minOf(sqrt(maxOf(0, squares[b] - share[b] * share[b]) / (networks - 1)) / (high - low) / centre, 0.9 * y[y.length - 1]));
			if (centre > phonon && y[y.length - 1] > highestHere) {
				peak = centre;
				highestHere = y[y.length - 1];
			}
		}
	}
	Array.getStatistics(y, least, most);
	left = minOf(left, x[0]);
	right = maxOf(right, x[x.length - 1]);
	highest = maxOf(highest, most);
	debye += slope / sizes.length;
	error = sqrt(maxOf(0, belowSquares - below * below) / (heard - 1));
	Plot.setLineWidth(3);
	Plot.setColor(colours[s], colours[s]);
	Plot.add("connected circle", x, y);
	Plot.setLineWidth(1);
	Plot.add("error bars", e);
	legend = legend + "N = " + nodes + ": " + networks + " networks, first phonon " + d2s(phonon, 4) + "\n";
	rows = rows + nodes + "," + networks + "," + d2s(resolution, -9) + "," + d2s(phonon, -9) + "," + d2s(below, -9) + "," + d2s(error, -9) + "," + d2s(law, -9) + "," +
		d2s(peak, -9) + "\n";
	print("N = " + nodes + ": resolution " + d2s(resolution, 4) + ", " + d2s(below, 2) + " ± " + d2s(error, 2) + " modes below the first phonon (" + d2s(phonon, 4) +
		"), Debye " + d2s(law, 2) + "; D/omega is largest at omega = " + d2s(peak, 3));
}
Plot.setLineWidth(3);
Plot.setColor("#c83c28");
Plot.add("line", newArray(left / 1.4, right * 1.4), newArray(debye, debye));
Plot.setColor("black");
Plot.setLimits(left / 1.4, right * 1.4, debye / 30, 8 * highest);
Plot.addLegend(legend + "Debye: " + d2s(debye, 2), "top-left");
Plot.show();
saveAs("PNG", out + "/fig3a_spectra.png");
File.saveString(rows, out + "/fig3a_spectra.csv");

// The numbers in the first row of a table.
function cellsOf(file) {
	lines = split(File.openAsString(file), "\n");
	cell = split(lines[1], ",");
	for (c = 0; c < cell.length; c++) cell[c] = parseFloat(cell[c]);
	return cell;
}

// Of what was saved about the networks, only the tables: pictures of hundreds would fill the disk.
function keepTables(folder) {
	files = getFileList(folder);
	for (f = 0; f < files.length; f++) {
		if (endsWith(files[f], ".png") || endsWith(files[f], ".tif")) deleted = File.delete(folder + "/" + files[f]);
	}
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

// The same for a whole number of at least one.
function count(key, otherwise) {
	value = option(key, otherwise);
	if (!matches(value, "[1-9][0-9]{0,8}")) exit(key + "=" + value + " is not allowed: it must be a whole number of at least 1.");
	return parseInt(value);
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
