// Do the answers of bonds to shear have a second moment (arXiv 2408.08030, Fig. 2e and 2f)?
//
// Appears:   log-log plots of the densities of Fig. 2 for four populations, the typical second moments of dl and dt against the number
//            of bonds pooled, and for each population one printed line per upper tail of dl and dt beside the paper's value. If no
//            window is accepted the line says so.
// Files:     in the folder out: diverging_fluctuations.csv, one row per fit; for every N a folder with the plots of all, their densities, fits and moments
//            as tables, and folders per population with the plots and tables of its fits; the ensemble, which is gone on with where it was
//            stopped, and which Fig2_Pseudo_Gap.ijm and Fig1_Unstable_Bonds.ijm share.
// Time:      about half a minute for size=small (24 networks of 128 nodes); size=paper (2000 of 512, 50 of 4096) half an hour on two cores,
//            and three minutes for the figures.
// Arguments: out=FOLDER (default: out)  seed=1 (of the ensemble)  size=small|paper  threads=0 (0: all processors)

allow(newArray("out", "seed", "size", "threads"));
out = option("out", "out");
seed = count("seed", "1");
size = option("size", "small");
threads = option("threads", "0");
if (size == "small") {
	plan = "nodes = 128\nnetworks = 24\n";
	nodes = newArray("128");
	print("size=small shows how it is done: 24 small networks are too few for the tails. Take the numbers of size=paper.");
} else if (size == "paper") {
	plan = "nodes = 512, 4096\nnetworks.512 = 2000\nnetworks.4096 = 50\n";
	nodes = newArray("512", "4096");
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
tables = ensemble(out, "excitations-" + size + "-" + seed, threads, "seed = " + seed + "\n" + plan + "analyses = excitations\n");
populations = newArray("unstable", "stable", "no bistability", "all");
conditions = newArray("unstable = 1 and bistable = 1", "unstable = 0 and bistable = 1", "bistable = 0", "bond >= 0");
columns = newArray("dl", "dt");
paper = newArray("-3", "-2.8", "-3.5", "-3.35", "", "", "", "");
rows = "nodes,population,column,exponent,error,low,high,from,values,drift,accepted,paper\n";
for (n = 0; n < nodes.length; n++) {
	pooled = "table=[" + tables + "local-excitations-nodes-" + nodes[n] + ".csv]";
	folder = out + "/fluctuations-" + nodes[n];
	run("Excitation Plots...", pooled + " save=[" + folder + "]");
	close("P-*");
	close("moment-growth-*");
	for (p = 0; p < populations.length; p++) {
		for (c = 0; c < columns.length; c++) {
			run("Fit Exponent...", pooled + " column=" + columns[c] + " tail=Upper where=[" + conditions[p] + "] save=[" + folder + "/" + populations[p] + "]");
			row = nodes[n] + "," + populations[p] + "," + columns[c];
			results = newArray("exponent", "error", "low", "high", "from", "count", "drift", "accepted");
			for (r = 0; r < results.length; r++) row = row + "," + d2s(Table.get(results[r], 0), -9);
			rows = rows + row + "," + paper[2 * p + c] + "\n";
			line = "N = " + nodes[n] + ", " + populations[p] + " bonds, " + columns[c] + ": " + d2s(Table.get("exponent", 0), 2) + " ± " + d2s(Table.get("error", 0), 2) + " (" + d2s(Table.get("low", 0), 2) + " to " +
				d2s(Table.get("high", 0), 2) + ") from " + d2s(Table.get("from", 0), -2) + ", " + Table.get("count", 0) + " values";
			if (paper[2 * p + c] != "") line = line + " (paper: " + paper[2 * p + c] + ")";
			if (Table.get("accepted", 0) == 0) line = line + ", not accepted, do not quote it: " + Table.getString("reason", 0);
			print(line);
			close("fit-*");
			close("window-scan-*");
		}
	}
}
File.saveString(rows, out + "/diverging_fluctuations.csv");

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
