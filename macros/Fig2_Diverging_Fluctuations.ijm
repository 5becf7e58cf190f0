// Do the answers of bonds to shear have a second moment (arXiv 2408.08030, Fig. 2e and 2f)?
//
// Appears:   log-log plots of the densities of Fig. 2 for four populations, the typical second moments of dl and dt against the number
//            of bonds pooled, and for each population one printed line per upper tail of dl and dt beside the paper's value. If no
//            window is accepted the line says so.
// Files:     in the folder out: diverging_fluctuations.csv, one row per fit; a folder networks with one table per network; a folder
//            per population with the plots and tables of its fits; the plots of all, excitation-fits-*.csv and moment-growth-*.csv.
// Time:      about half a minute for size=small (12 networks of 128 nodes); size=paper (200 of 512) about six minutes.
// Arguments: out=FOLDER (default: out)  seed=1 (the first; the others follow)  size=small|paper

allow(newArray("out", "seed", "size"));
out = option("out", "out");
first = count("seed", "1");
size = option("size", "small");
if (size == "small") {
	nodes = 128;
	networks = 12;
	print("size=small shows how it is done: twelve small networks are too few for the tails. Take the numbers of size=paper.");
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
	run("Local Excitations...", "plots=false save=[" + tables + "]");
	close("*-" + nodes + "-" + seed + "*");
}

pooled = "table=[" + tables + "/local-excitations-*.csv]";
run("Excitation Plots...", pooled + " save=[" + out + "]");
populations = newArray("unstable", "stable", "no bistability", "all");
conditions = newArray("unstable = 1 and bistable = 1", "unstable = 0 and bistable = 1", "bistable = 0", "bond >= 0");
columns = newArray("dl", "dt");
paper = newArray("-3", "-2.8", "-3.5", "-3.35", "", "", "", "");
rows = "population,column,exponent,error,low,high,from,values,drift,accepted,paper\n";
for (p = 0; p < populations.length; p++) {
	for (c = 0; c < columns.length; c++) {
		run("Fit Exponent...", pooled + " column=" + columns[c] + " tail=Upper where=[" + conditions[p] + "] save=[" + out + "/" + populations[p] + "]");
		row = populations[p] + "," + columns[c];
		results = newArray("exponent", "error", "low", "high", "from", "count", "drift", "accepted");
		for (r = 0; r < results.length; r++) row = row + "," + d2s(Table.get(results[r], 0), -9);
		rows = rows + row + "," + paper[2 * p + c] + "\n";
		line = populations[p] + " bonds, " + columns[c] + ": " + d2s(Table.get("exponent", 0), 2) + " ± " + d2s(Table.get("error", 0), 2) + " from " +
			d2s(Table.get("from", 0), -2) + ", " + Table.get("count", 0) + " values";
		if (paper[2 * p + c] != "") line = line + " (paper: " + paper[2 * p + c] + ")";
		if (Table.get("accepted", 0) == 0) line = line + ", not to be quoted: no window was accepted";
		print(line);
		close("fit-*");
		close("window-scan-*");
	}
}
File.saveString(rows, out + "/diverging_fluctuations.csv");

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
