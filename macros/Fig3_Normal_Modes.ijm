// How many soft modes are there, and where do they live (arXiv 2408.08030, Fig. 3a to 3c)?
//
// Appears:   the density of states of the largest networks, normalised to 1, with Debye's law from their sound speeds (median); the mode of lowest
//            participation among the softest eight of any network; the decay of the displacement around the cores of quasi-localised modes
//            with the line 1/r. For each N printed lines: modes below the first phonon beside Debye's law, exponent of the density below it,
//            slope of the decay, and the mean exponent of the best localised modes.
// Method:    all modes of each prepared network. Quasi-localised: omega below the first phonon of its network, participation below 0.3. (The
//            paper's own 0.1 is met by few modes of networks this small.) Errors of the density are those of the counts, those of the decay of the scatter between networks.
// Alpha:     0.025 unless given. The paper prints alpha/C = 2.5 for these panels, which puts the short minimum of every bond at a
//            negative length, so that networks collapse; 0.025 is likely what was meant.
// Files:     in the folder out: fig3a_density_of_states.csv (one row a bin and N) and .png, fig3b_mode.png, fig3c_decay.csv and .png, fig3_modes.csv
//            (one row a N); the ensemble, which is gone on with where it was stopped, and which Fig3_Mode_Barriers.ijm shares.
// Time:      half a minute for size=small (40 networks of 64 nodes); size=paper (2000 of 128, 200 of 256, 500 of 512) forty minutes on two cores.
// Arguments: out=FOLDER (default: out)  seed=1 (of the ensemble)  size=small|paper  alpha=0.025  threads=0 (0: all processors)

allow(newArray("out", "seed", "size", "alpha", "threads"));
out = option("out", "out");
seed = count("seed", "1");
size = option("size", "small");
alpha = option("alpha", "0.025");
threads = option("threads", "0");
if (size == "small") {
	plan = "nodes = 64\nnetworks = 40\nbarriers.count = 8\n";
	nodes = newArray("64");
} else if (size == "paper") {
	plan = "nodes = 128, 256, 512\nnetworks.128 = 2000\nnetworks.256 = 200\nnetworks.512 = 500\nbarriers.count = 20\n";
	nodes = newArray("128", "256", "512");
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
tables = ensemble(out, "modes-" + size + "-" + seed, threads, "seed = " + seed + "\n" + plan + "alpha = " + alpha +
	"\nanalyses = modes, barriers\nmodes.all = true\nmodes.participation = 0.3\n");
perDecade = 10;
decades = 5; // from 1e-4 to 10
rowsA = "nodes,omega (E^0.5/l),density (l/E^0.5),error (l/E^0.5),modes\n";
rowsC = "nodes,distance (l),displacement,error,count\n";
summary = "nodes,networks,modes,first_phonon (E^0.5/l),debye_slope (l^2/E),below_phonon,debye_below,localised,decay,well_localised,their_decay,error,best_seed,best_mode\n";
for (n = 0; n < nodes.length; n++) {
	largest = n == nodes.length - 1;
	file = tables + "normal-modes-nodes-" + nodes[n] + ".csv";
	omega = columnOf(file, "omega (E^0.5/l)");
	participation = columnOf(file, "participation");
	network = columnOf(file, "seed");
	number = columnOf(file, "mode");
	decay = columnOf(file, "decay");
	qlm = columnOf(file, "qlm");
	phonon = columnOf(tables + "sound-nodes-" + nodes[n] + ".csv", "first_phonon (E^0.5/l)");
	slopes = columnOf(tables + "sound-nodes-" + nodes[n] + ".csv", "debye_slope (l^2/E)");
	networks = phonon.length;
	// an elastically unstable network has no first phonon and no Debye's law: these cells are empty
	heard = newArray(0);
	order = newArray(0);
	for (k = 0; k < networks; k++) {
		if (!isNaN(phonon[k])) {
			heard = Array.concat(heard, phonon[k]);
			order = Array.concat(order, slopes[k]);
		}
	}
	meanPhonon = NaN;
	slope = NaN;
	if (heard.length > 0) {
		Array.getStatistics(heard, least, most, meanPhonon);
		Array.sort(order);
		slope = order[floor(order.length / 2)];
	}
	silent = 0;
	modes = newArray(perDecade * decades);
	below = 0;
	debye = 0;
	localised = 0;
	well = newArray(0); // exponents of modes with a participation below 0.1
	best = 0;
	k = -1; // number of the network
	for (m = 0; m < omega.length; m++) {
		if (number[m] == 0) k++;
		bin = floor(log(omega[m]) / log(10) * perDecade) + 4 * perDecade;
		modes[bin] = modes[bin] + 1;
		if (omega[m] < phonon[k]) below++;
		if (qlm[m] == 1) localised++;
		if (qlm[m] == 1 && participation[m] < 0.1 && !isNaN(decay[m])) well = Array.concat(well, decay[m]);
		if (number[m] < 8 && participation[m] < participation[best]) best = m;
	}
	for (k = 0; k < networks; k++) {
		if (!isNaN(phonon[k])) debye += 0.5 * slopes[k] * phonon[k] * phonon[k] * omega.length / networks;
		else silent++;
	}
	x = newArray(0);
	y = newArray(0);
	e = newArray(0);
	for (b = 0; b < modes.length; b++) {
		if (modes[b] > 0) {
			low = pow(10, b / perDecade - 4);
			high = pow(10, (b + 1) / perDecade - 4);
			density = modes[b] / (omega.length * (high - low));
			x = Array.concat(x, sqrt(low * high));
			y = Array.concat(y, density);
			e = Array.concat(e, minOf(density / sqrt(modes[b]), 0.9 * density));
			rowsA = rowsA + nodes[n] + "," + d2s(sqrt(low * high), -9) + "," + d2s(density, -9) + "," + d2s(density / sqrt(modes[b]), -9) + "," + modes[b] + "\n";
		}
	}
	lx = newArray(0);
	ly = newArray(0);
	for (b = 0; b < x.length; b++) {
		if (x[b] > 0.05 && x[b] < 0.2) {
			lx = Array.concat(lx, log(x[b]));
			ly = Array.concat(ly, log(y[b]));
		}
	}
	if (lx.length > 1) {
		Fit.doFit("Straight Line", lx, ly);
		print("N = " + nodes[n] + ": D(omega) ~ omega^" + d2s(Fit.p(1), 2) + " between 0.05 and 0.2 (paper: 1)");
	}
	print("N = " + nodes[n] + ": modes below the first phonon (omega = " + d2s(meanPhonon, 4) + " on average): " + below + " of " + omega.length + ", where Debye's law has " +
		d2s(debye, 1) + "; " + silent + " networks elastically unstable, not counted in either");
	if (largest) {
		figure("density-of-states", "omega (E^0.5/l)", "D(omega) (l/E^0.5)", x, y, e, "" + omega.length + " modes of " + networks + " networks, N = " + nodes[n] +
			", alpha/C = " + alpha, newArray(x[0], x[x.length - 1]), newArray(slope * x[0], slope * x[x.length - 1]), "Debye: " + d2s(slope, 3) + " omega", "top-left");
		saveAs("PNG", out + "/fig3a_density_of_states.png");
	}

	// the mean displacement against the distance to the core, pooled over networks
	distances = columnOf(tables + "core-decay-nodes-" + nodes[n] + ".csv", "distance (l)");
	displacements = columnOf(tables + "core-decay-nodes-" + nodes[n] + ".csv", "displacement");
	counts = columnOf(tables + "core-decay-nodes-" + nodes[n] + ".csv", "count");
	cells = newArray(32); // eight in a factor of ten, from 0.1 on
	sumX = newArray(cells.length);
	sumY = newArray(cells.length);
	parts = newArray(cells.length); // networks that have nodes at that distance, and what their scatter needs
	weights = newArray(cells.length);
	products = newArray(cells.length);
	squares = newArray(cells.length);
	for (r = 0; r < distances.length; r++) {
		b = floor(log(distances[r]) / log(10) * 8) + 8;
		cells[b] = cells[b] + counts[r];
		sumX[b] = sumX[b] + counts[r] * distances[r];
		sumY[b] = sumY[b] + counts[r] * displacements[r];
		parts[b] = parts[b] + 1;
		weights[b] = weights[b] + counts[r] * counts[r];
		products[b] = products[b] + counts[r] * counts[r] * displacements[r];
		squares[b] = squares[b] + pow(counts[r] * displacements[r], 2);
	}
	x = newArray(0);
	y = newArray(0);
	e = newArray(0);
	lx = newArray(0);
	ly = newArray(0);
	for (b = 0; b < cells.length; b++) {
		if (cells[b] > 1) {
			x = Array.concat(x, sumX[b] / cells[b]);
			y = Array.concat(y, sumY[b] / cells[b]);
			// of the scatter between networks, which a single one does not tell
			mean = sumY[b] / cells[b];
			error = NaN;
			if (parts[b] > 1) error = sqrt(maxOf(0, squares[b] - 2 * mean * products[b] + mean * mean * weights[b]) * parts[b] / (parts[b] - 1)) / cells[b];
			bar = 0;
			if (!isNaN(error)) bar = minOf(error, 0.9 * mean);
			e = Array.concat(e, bar);
			rowsC = rowsC + nodes[n] + "," + d2s(sumX[b] / cells[b], -9) + "," + d2s(sumY[b] / cells[b], -9) + "," + d2s(error, -9) + "," + cells[b] + "\n";
			if (sumX[b] / cells[b] > 1.5 && sumX[b] / cells[b] < sqrt(parseInt(nodes[n])) / 2) {
				lx = Array.concat(lx, log(sumX[b] / cells[b]));
				ly = Array.concat(ly, log(sumY[b] / cells[b]));
			}
		}
	}
	fall = NaN;
	if (lx.length > 1) {
		Fit.doFit("Straight Line", lx, ly);
		fall = Fit.p(1);
	}
	Array.getStatistics(well, least, most, mean, deviation);
	print("N = " + nodes[n] + ": slope of the decay from 1.5 l to half of the cell " + d2s(fall, 2) + " (" + localised + " quasi-localised modes; paper: -1)");
	if (well.length > 1) print("N = " + nodes[n] + ": the " + well.length + " of them with P < 0.1 have " + d2s(mean, 2) + " ± " + d2s(deviation / sqrt(well.length), 2));
	summary = summary + nodes[n] + "," + networks + "," + omega.length + "," + d2s(meanPhonon, -9) + "," + d2s(slope, -9) + "," + below + "," + d2s(debye, -9) + "," + localised +
		"," + d2s(fall, -9) + "," + well.length + "," + d2s(mean, -9) + "," + d2s(deviation / sqrt(well.length), -9) + "," + d2s(network[best], 0) + "," + number[best] + "\n";
	if (largest && x.length > 1) {
		half = floor(x.length / 2);
		figure("core-decay", "distance to the core (l)", "mean displacement / that of the core", x, y, e, "" + localised + " modes below the first phonon, P < 0.3",
			newArray(x[0], x[x.length - 1]), newArray(y[half] * x[half] / x[0], y[half] * x[half] / x[x.length - 1]), "1/r, not fitted", "top-right");
		saveAs("PNG", out + "/fig3c_decay.png");
	}
}
File.saveString(rowsA, out + "/fig3a_density_of_states.csv");
File.saveString(rowsC, out + "/fig3c_decay.csv");
File.saveString(summary, out + "/fig3_modes.csv");

// the best of them, of the largest networks, made again from its seed
run("Generate Network...", "nodes=" + nodes[nodes.length - 1] + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + d2s(network[best], 0));
run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
name = getTitle();
run("Normal Modes...", "network=" + name + " count=8 pictures=8 grid=0");
selectImage("mode-fields-" + name);
setSlice(number[best] + 1);
saveAs("PNG", out + "/fig3b_mode.png");
print("mode " + number[best] + " of " + name + ": omega = " + d2s(omega[best], 4) + ", participation = " + d2s(participation[best], 3));

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

// A column of numbers in a pooled table.
function columnOf(file, heading) {
	lines = split(File.openAsString(file), "\n");
	values = newArray(lines.length);
	rows = -1; // the line of headings
	for (l = 0; l < lines.length; l++) {
		if (startsWith(lines[l], "#")) continue;
		cell = split(lines[l], ",");
		if (rows < 0) {
			column = 0;
			while (cell[column] != heading) column++;
		} else values[rows] = parseFloat(cell[column]);
		rows++;
	}
	return Array.trim(values, rows);
}

// Runs a plan, or what is missing of it, and returns the folder of its tables.
function ensemble(out, name, threads, plan) {
	File.saveString(plan, out + "/" + name + ".properties");
	run("Run Ensemble...", "threads=" + threads + " plan=[" + out + "/" + name + ".properties] out=[" + out + "/ensemble-" + name + "]");
	done = 0;
	planned = 0;
	for (r = 0; r < Table.size; r++) {
		if (Table.getString("table", r) == "Preparation") {
			done += Table.get("done", r);
			planned += Table.get("planned", r);
		}
	}
	print(name + ": " + done + " networks done of " + planned + " planned");
	return out + "/ensemble-" + name + "/tables/";
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
