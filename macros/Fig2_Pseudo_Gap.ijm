// How are the distances, forces and barriers of bonds to their instability distributed near zero (arXiv 2408.08030, Fig. 2a to 2d)?
//
// Appears:   for unstable, stable and all bonds a log-log plot of the density of the distance, the force and the barrier with
//            the fitted window, the exponent against the window, and one printed line per fit beside the paper's value.
// Files:     in the folder out: pseudo_gap.csv, one row per fit; a folder networks with one table per network; a folder per
//            population with the plots and tables of its fits.
// Time:      half a minute for size=small (12 networks of 128 nodes); size=paper (200 of 512) six minutes.
// Arguments: out=FOLDER (default: out)  seed=1 (the first; the others follow)  size=small|paper

allow(newArray("out", "seed", "size"));
out = option("out", "out");
first = count("seed", "1");
size = option("size", "small");
if (size == "small") {
	nodes = 128;
	networks = 12;
} else if (size == "paper") {
	nodes = 512;
	networks = 200;
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
tables = out + "/networks/" + nodes + "-from-" + first;
for (k = 0; k < networks; k++) {
	seed = first + k;
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + seed);
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	run("Local Excitations...", "save=[" + tables + "]");
	close("*-" + nodes + "-" + seed + "*");
}

populations = newArray("unstable", "stable", "all");
conditions = newArray("unstable = 1 and bistable = 1", "unstable = 0 and bistable = 1", "bistable = 1");
columns = newArray("distance", "f_in", "barrier");
// exponents of the paper, and of the fold given the paper's theta: (theta - 1)/2 for the force, (theta - 2)/3 for the barrier
paper = newArray("1.0", "0", "-0.33", "1.5", "0.25", "-0.29", "1.0", "", "");
fold = newArray("", "0", "-0.33", "", "0.25", "-0.17", "", "", "");
rows = "population,column,exponent,error,low,high,until,values,paper,fold\n";
for (p = 0; p < populations.length; p++) {
	for (c = 0; c < columns.length; c++) {
		run("Fit Exponent...", "table=[" + tables + "/local-excitations-*.csv] column=" + columns[c] + " tail=Lower where=[" + conditions[p] +
			"] save=[" + out + "/" + populations[p] + "]");
		row = populations[p] + "," + columns[c];
		results = newArray("exponent", "error", "low", "high", "until", "count");
		for (r = 0; r < results.length; r++) row = row + "," + d2s(Table.get(results[r], 0), -9);
		rows = rows + row + "," + paper[3 * p + c] + "," + fold[3 * p + c] + "\n";
		print(populations[p] + " bonds, " + columns[c] + ": " + d2s(Table.get("exponent", 0), 2) + " ± " + d2s(Table.get("error", 0), 2) + " up to " +
			d2s(Table.get("until", 0), -2) + ", " + Table.get("count", 0) + " values (paper: " + paper[3 * p + c] + ", fold: " + fold[3 * p + c] + ")");
	}
}
File.saveString(rows, out + "/pseudo_gap.csv");

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
