// How high are the barriers along soft modes, and how soft are the modes that have one (arXiv 2408.08030, Fig. 3d and inset of 3a)?
//
// Appears:   for the iterative and the rigid method and every N the lower tail of the barriers and of the frequencies of the modes that have
//            one, with fits; one printed line per fit beside the paper's exponent, and the share of modes with a barrier.
// Method:    the lowest modes of each prepared network, both ways, to a displacement of the core of cap. Frequencies count once for
//            each way that has a barrier.
// Alpha:     0.025 unless given. The paper prints alpha/C = 2.5 for Fig. 3, which puts the short minimum of every bond at a negative
//            length, so that networks collapse; 0.025 is likely what was meant. (Its other curves in 3d have alpha/C = 0.1.)
// Files:     in the folder out: fig3d_mode_barriers.csv, one row per fit, and fig3d_barriers.csv, one row per barrier; a folder per method and N with the plots of its fits; the ensemble,
//            which is gone on with where it was stopped, and which Fig3_Normal_Modes.ijm shares (unless cap is given).
// Time:      half a minute for size=small (40 networks of 64 nodes, 8 modes); size=paper (2000 of 128, 200 of 256, 500 of 512, 20 modes) forty
//            minutes on two cores.
// Arguments: out=FOLDER (default: out)  seed=1 (of the ensemble)  size=small|paper  alpha=0.025  cap=LENGTH (default: a third of (alpha/C)^0.5)
//            threads=0 (0: all processors)

allow(newArray("out", "seed", "size", "alpha", "cap", "threads"));
out = option("out", "out");
seed = count("seed", "1");
size = option("size", "small");
alpha = option("alpha", "0.025");
cap = option("cap", "0");
if (!matches(cap, "[+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?")) exit("cap=" + cap + " is not allowed: it must be a number above 0, or 0 for the default.");
threads = option("threads", "0");
kind = "";
reach = "";
if (cap > 0) {
	kind = "-cap-" + cap;
	reach = "barriers.cap = " + cap + "\n";
}
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
tables = ensemble(out, "modes-" + size + "-" + seed + kind, threads, "seed = " + seed + "\n" + plan + "alpha = " + alpha +
	"\nanalyses = modes, barriers\nmodes.all = true\nmodes.participation = 0.3\n" + reach);
methods = newArray("Iterative", "Rigid");
columns = newArray("barrier", "omega");
bins = newArray(5, 15); // in a factor of ten: frequencies span less than one
paper = newArray("-0.33", "3");
values = "nodes,method,omega (E^0.5/l),barrier (E)\n";
rows = "nodes,method,column,exponent,error,low,high,until,values,accepted,paper,networks,ways,barriers\n";
for (n = 0; n < nodes.length; n++) {
	for (m = 0; m < 2; m++) {
		file = tables + "mode-barriers-" + toLowerCase(methods[m]) + "-nodes-" + nodes[n] + ".csv";
		found = columnOf(file, "found");
		mode = columnOf(file, "mode");
		omega = columnOf(file, "omega (E^0.5/l)");
		height = columnOf(file, "barrier (E)");
		barriers = 0;
		networks = 0;
		for (r = 0; r < found.length; r++) {
			barriers += found[r];
			if (found[r] == 1) values = values + nodes[n] + "," + methods[m] + "," + d2s(omega[r], -6) + "," + d2s(height[r], -6) + "\n";
			if (mode[r] == 0) networks += 0.5; // there are two ways along it
		}
		print("N = " + nodes[n] + ", " + methods[m] + ": " + barriers + " barriers of " + found.length + " ways along " + found.length / 2 + " modes of " + networks + " networks");
		if (barriers < 20) print("N = " + nodes[n] + ", " + methods[m] + ": too few for an exponent");
		else for (c = 0; c < 2; c++) {
			run("Fit Exponent...", "table=[" + file + "] column=" + columns[c] + " tail=Lower where=[found = 1] bins=" + bins[c] + " save=[" + out + "/barriers-" + nodes[n] + "/" +
				toLowerCase(methods[m]) + "]");
			row = nodes[n] + "," + methods[m] + "," + columns[c];
			results = newArray("exponent", "error", "low", "high", "until", "count", "accepted");
			for (r = 0; r < results.length; r++) row = row + "," + d2s(Table.get(results[r], 0), -9);
			caution = "";
			if (Table.get("accepted", 0) == 0) caution = "; not accepted, do not quote it: " + Table.getString("reason", 0);
			rows = rows + row + "," + paper[c] + "," + networks + "," + found.length + "," + barriers + "\n";
			print("N = " + nodes[n] + ", " + methods[m] + ", " + columns[c] + ": " + d2s(Table.get("exponent", 0), 2) + " ± " + d2s(Table.get("error", 0), 2) + " (" +
				d2s(Table.get("low", 0), 2) + " to " + d2s(Table.get("high", 0), 2) + ") up to " + d2s(Table.get("until", 0), -2) + ", " + Table.get("count", 0) +
				" values (paper: " + paper[c] + ")" + caution);
			if (n < nodes.length - 1 || m == 1) close("*fit-*");
			close("window-scan-*");
		}
	}
}
File.saveString(rows, out + "/fig3d_mode_barriers.csv");
File.saveString(values, out + "/fig3d_barriers.csv");

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
