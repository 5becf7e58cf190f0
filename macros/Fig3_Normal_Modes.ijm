// How many soft modes are there, and where do they live (arXiv 2408.08030, Fig. 3a to 3c)?
//
// Appears:   the density of states of pooled networks, normalised to 1, with Debye's law from their sound speeds; the mode of lowest
//            participation among the softest eight of any network; the decay of the displacement around the cores of
//            quasi-localised modes with the line 1/r; printed lines: excess over Debye below the first phonon, slope of the decay.
// Method:    all modes of each prepared network. Quasi-localised: omega below limit times that of the first phonon of its network,
//            participation below 0.3. The paper's own criterion (limit=1, participation 0.1) is met by hardly any mode of small networks.
// Alpha:     0.025 unless given. The paper prints alpha/C = 2.5 for these panels, which puts the short minimum of every bond at a
//            negative length, so that networks collapse; 0.025 is likely what was meant.
// Files:     in the folder out: fig3a_density_of_states.csv and .png, fig3b_mode.png, fig3c_decay.csv and .png, and a folder modes with
//            the tables of each network.
// Time:      half a minute for size=small (6 networks of 64 nodes); size=paper (100 of 512) about seven seconds of processor time a network.
// Arguments: out=FOLDER (default: out)  seed=1 (the first; the others follow)  size=small|paper  alpha=0.025  limit=1.5

allow(newArray("out", "seed", "size", "alpha", "limit"));
out = option("out", "out");
first = count("seed", "1");
size = option("size", "small");
alpha = option("alpha", "0.025");
limit = number("limit", "1.5");
if (size == "small") {
	nodes = 64;
	networks = 6;
} else if (size == "paper") {
	nodes = 512;
	networks = 100;
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
tables = out + "/modes";
perDecade = 10;
decades = 5; // from 1e-4 to 10
modes = newArray(perDecade * decades);
decayPerDecade = 8;
cells = newArray(4 * decayPerDecade); // distances from 0.1 to 1000
distances = newArray(cells.length);
displacements = newArray(cells.length);
squares = newArray(cells.length); // of errors
total = 0;
below = 0;
debyeBelow = 0;
slope = 0;
phonon = 0;
localised = 0;
best = 2;
for (k = 0; k < networks; k++) {
	seed = first + k;
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + seed);
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	name = getTitle();
	run("Normal Modes...", "network=" + name + " count=1 pictures=1 grid=0 save=[" + tables + "]");
	sound = cellsOf(tables + "/sound-" + name + ".csv");
	run("Normal Modes...", "network=" + name + " all=true participation=0.3 below=" + d2s(limit * sound[5], -9) + " pictures=8 grid=0 save=[" + tables + "]");
	omega = Table.getColumn("omega (E^0.5/l)");
	participation = Table.getColumn("participation");
	qlm = Table.getColumn("qlm");
	found = 0;
	for (m = 0; m < omega.length; m++) {
		bin = floor(log(omega[m]) / log(10) * perDecade) + 4 * perDecade;
		modes[bin] = modes[bin] + 1;
		if (omega[m] < sound[5]) below++;
		found += qlm[m];
		if (m < 8 && participation[m] < best) {
			best = participation[m];
			setSlice(m + 1);
			saveAs("PNG", out + "/fig3b_mode.png");
			rename("mode-fields-" + name);
			bestText = "mode " + m + " of " + name + ": omega = " + d2s(omega[m], 4) + ", participation = " + d2s(best, 3);
		}
	}
	total += omega.length;
	slope += sound[6] / networks;
	phonon += sound[5] / networks;
	debyeBelow += 0.5 * sound[6] * sound[5] * sound[5] * omega.length;
	localised += found;
	if (found > 0) addDecay(tables + "/core-decay-" + name + ".csv", cells, distances, displacements, squares, decayPerDecade);
	keepTables(tables);
	close("*-" + nodes + "-" + seed + "*");
}

rows = "omega (E^0.5/l),density (l/E^0.5),error (l/E^0.5),modes\n";
x = newArray(0);
y = newArray(0);
e = newArray(0);
for (b = 0; b < modes.length; b++) {
	if (modes[b] > 0) {
		low = pow(10, b / perDecade - 4);
		high = pow(10, (b + 1) / perDecade - 4);
		density = modes[b] / (total * (high - low));
		x = Array.concat(x, sqrt(low * high));
		y = Array.concat(y, density);
		e = Array.concat(e, minOf(density / sqrt(modes[b]), 0.9 * density));
		rows = rows + d2s(sqrt(low * high), -9) + "," + d2s(density, -9) + "," + d2s(density / sqrt(modes[b]), -9) + "," + modes[b] + "\n";
	}
}
File.saveString(rows, out + "/fig3a_density_of_states.csv");
figure("density-of-states", "omega (E^0.5/l)", "D(omega) (l/E^0.5)", x, y, e, "" + total + " modes of " + networks + " networks, N = " + nodes + ", alpha/C = " + alpha,
	newArray(x[0], x[x.length - 1]), newArray(slope * x[0], slope * x[x.length - 1]), "Debye: " + d2s(slope, 3) + " omega", "top-left");
saveAs("PNG", out + "/fig3a_density_of_states.png");
print("modes below the first phonon (omega = " + d2s(phonon, 4) + " on average): " + below + " of " + total + ", where Debye's law has " + d2s(debyeBelow, 1));
print(bestText);

rows = "distance (l),displacement,error,nodes\n";
x = newArray(0);
y = newArray(0);
e = newArray(0);
for (b = 0; b < cells.length; b++) {
	if (cells[b] > 1) {
		x = Array.concat(x, distances[b] / cells[b]);
		y = Array.concat(y, displacements[b] / cells[b]);
		error = sqrt(squares[b]) / cells[b];
		e = Array.concat(e, minOf(error, 0.9 * displacements[b] / cells[b]));
		rows = rows + d2s(distances[b] / cells[b], -9) + "," + d2s(displacements[b] / cells[b], -9) + "," + d2s(error, -9) + "," + cells[b] + "\n";
	}
}
File.saveString(rows, out + "/fig3c_decay.csv");
if (x.length > 1) {
	half = floor(x.length / 2);
	figure("core-decay", "distance to the core (l)", "mean displacement / that of the core", x, y, e, "" + localised + " modes with omega below " + limit + " first phonon, P < 0.3",
		newArray(x[0], x[x.length - 1]), newArray(y[half] * x[half] / x[0], y[half] * x[half] / x[x.length - 1]), "1/r", "top-right");
	saveAs("PNG", out + "/fig3c_decay.png");
	lx = newArray(0);
	ly = newArray(0);
	for (b = 0; b < x.length; b++) {
		if (x[b] > 1.5 && x[b] < sqrt(nodes) / 2) {
			lx = Array.concat(lx, log(x[b]));
			ly = Array.concat(ly, log(y[b]));
		}
	}
	if (lx.length > 1) {
		Fit.doFit("Straight Line", lx, ly);
		print("slope of the decay from 1.5 l to half of the cell: " + d2s(Fit.p(1), 2) + " (" + localised + " quasi-localised modes; paper: -1)");
	}
} else print("no quasi-localised mode: a larger limit or more networks find some");

// Adds a table Core Decay to the pooled bins.
function addDecay(file, cells, distances, displacements, squares, perDecade) {
	lines = split(File.openAsString(file), "\n");
	for (l = 1; l < lines.length; l++) {
		cell = split(lines[l], ",");
		r = parseFloat(cell[0]);
		weight = parseFloat(cell[cell.length - 1]);
		b = floor(log(r) / log(10) * perDecade) + perDecade;
		cells[b] = cells[b] + weight;
		distances[b] = distances[b] + weight * r;
		displacements[b] = displacements[b] + weight * parseFloat(cell[1]);
		if (weight > 1) squares[b] = squares[b] + pow(weight * parseFloat(cell[2]), 2);
	}
}

// The numbers in the first row of a table.
function cellsOf(file) {
	lines = split(File.openAsString(file), "\n");
	cell = split(lines[1], ",");
	for (c = 0; c < cell.length; c++) cell[c] = parseFloat(cell[c]);
	return cell;
}

// A log-log plot of points with errors, and a line.
function figure(title, across, up, x, y, e, points, lineX, lineY, law, corner) {
	Array.getStatistics(y, lowest, highest);
	Plot.create(title, across, up);
	Plot.setFrameSize(900, 560);
	Plot.setFontSize(20);
	Plot.setAxisLabelSize(24);
	Plot.setLogScaleX(true);
	Plot.setLogScaleY(true);
	Plot.setLimits(x[0] / 1.4, x[x.length - 1] * 1.4, lowest / 3, 8 * highest);
	Plot.setLineWidth(3);
	Plot.setColor("#285aa0", "#285aa0");
	Plot.add("circle", x, y);
	Plot.add("error bars", e);
	Plot.setColor("#c83c28");
	Plot.add("line", lineX, lineY);
	Plot.setColor("black");
	Plot.addLegend(points + "\n" + law, corner);
	Plot.show();
}

// Of what was saved about the networks, only the tables: pictures of hundreds would fill the disk.
function keepTables(folder) {
	files = getFileList(folder);
	for (f = 0; f < files.length; f++) {
		if (endsWith(files[f], ".png") || endsWith(files[f], ".tif")) deleted = File.delete(folder + "/" + files[f]);
	}
}

// The value of a key as a number above 0.
function number(key, otherwise) {
	value = parseFloat(option(key, otherwise));
	if (isNaN(value) || value <= 0) exit(key + "=" + option(key, otherwise) + " is not allowed: it must be a number above 0.");
	return value;
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
