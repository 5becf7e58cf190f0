// How are the distances, stiffnesses, forces and barriers of bonds to their instability distributed near zero (arXiv 2408.08030,
// Fig. 2a to 2d), and how do they go with each other?
//
// Appears:   the densities of Fig. 2 for four populations; for unstable, stable and all bonds one printed line per lower tail beside the
//            paper's value and the fold's, also from one bond per network, that of the smallest distance; one printed line per slope of
//            stiffness, force, barrier and |dl| against the distance. If a fit is not accepted the line says so.
// Files:     in the folder out: pseudo_gap.csv, one row per fit; scaling.csv, one row per slope; for every N a folder with the plots of all, their
//            densities and fits as tables, and folders per population with the plots and tables of its fits; the ensemble, which is gone on with
//            where it was stopped, and which Fig2_Diverging_Fluctuations.ijm and Fig1_Unstable_Bonds.ijm share.
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
populations = newArray("unstable", "stable", "bistable"); // the last are the first two together
conditions = newArray("unstable = 1 and bistable = 1", "unstable = 0 and bistable = 1", "bistable = 1");
columns = newArray("distance", "effective_stiffness", "f_in", "barrier");
// exponents of the paper, and of the fold given the paper's theta: theta for the stiffness, (theta - 1)/2 for the force, (theta - 2)/3 for the barrier
paper = newArray("1.0", "1.0", "0", "-0.33", "1.5", "1.5", "0.25", "-0.29", "1.0", "", "", "");
fold = newArray("", "1.0", "0", "-0.33", "", "1.5", "0.25", "-0.17", "", "", "", "");
// near the fold stiffness, force and barrier go as powers 1, 2 and 3 of the distance, and |dl| as its inverse; the paper has -0.6 for
// |dl|, about from 0.016 to 0.4
quantities = newArray("effective_stiffness", "f_in", "barrier", "dl", "dl");
from = newArray(0, 0, 0, 0, 0.016);
until = newArray(0.05, 0.05, 0.05, 0.03, 0.4);
expected = newArray("fold: 1", "fold: 2", "fold: 3", "fold: -1", "paper: -0.6");
rows = "nodes,population,column,take,exponent,error,low,high,until,values,drift,accepted,paper,fold\n";
slopes = "nodes,population,quantity,slope,error,from,until,bins,expected\n";
for (n = 0; n < nodes.length; n++) {
	pooled = "table=[" + tables + "local-excitations-nodes-" + nodes[n] + ".csv]";
	folder = out + "/pseudo-gap-" + nodes[n];
	run("Excitation Plots...", pooled + " save=[" + folder + "]");
	close("P-*");
	close("moment-growth-*");
	for (p = 0; p < populations.length; p++) {
		for (c = 0; c < columns.length; c++) {
			rows = rows + fit(nodes[n], pooled, populations[p], columns[c], conditions[p], "All rows", folder + "/" + populations[p], paper[4 * p + c], fold[4 * p + c]);
		}
		rows = rows + fit(nodes[n], pooled, populations[p], "distance", conditions[p], "Smallest", folder + "/" + populations[p] + "/one per network", paper[4 * p],
			fold[4 * p]);
	}
	for (p = 0; p < 2; p++) {
		for (q = 0; q < quantities.length; q++) {
			if (size == "small" && q < 3) until[q] = 0.2; // hardly a bond comes closer in 24 small networks
			if (size == "small" && q == 3) continue;
			run("Scaling Relation...", pooled + " x=distance y=" + quantities[q] + " average=[Geometric mean] bins=10 where=[" + conditions[p] + "] from=" + from[q] +
				" until=" + until[q] + " save=[" + folder + "/" + populations[p] + "/scaling until " + until[q] + "]");
			slopes = slopes + nodes[n] + "," + populations[p] + "," + quantities[q] + "," + d2s(Table.get("slope", 0), -9) + "," + d2s(Table.get("error", 0), -9) + "," +
				from[q] + "," + until[q] + "," + Table.get("bins", 0) + "," + expected[q] + "\n";
			print("N = " + nodes[n] + ", " + populations[p] + " bonds, " + quantities[q] + " against distance: slope " + d2s(Table.get("slope", 0), 2) + " ± " +
				d2s(Table.get("error", 0), 2) + ", distances from " + from[q] + " to " + until[q] + " (" + expected[q] + ")");
			close("relation-*");
		}
	}
}
File.saveString(rows, out + "/pseudo_gap.csv");
File.saveString(slopes, out + "/scaling.csv");

// Fits one column of one population, prints a line, and returns a row.
function fit(nodes, pooled, population, column, condition, take, folder, ofPaper, ofFold) {
	run("Fit Exponent...", pooled + " column=" + column + " tail=Lower where=[" + condition + "] take=[" + take + "] save=[" + folder + "]");
	row = nodes + "," + population + "," + column + "," + take;
	results = newArray("exponent", "error", "low", "high", "until", "count", "drift", "accepted");
	for (r = 0; r < results.length; r++) row = row + "," + d2s(Table.get(results[r], 0), -9);
	line = "N = " + nodes + ", " + population + " bonds, " + column;
	if (take != "All rows") line = line + ", one bond per network";
	line = line + ": " + d2s(Table.get("exponent", 0), 2) + " ± " + d2s(Table.get("error", 0), 2) + " (" + d2s(Table.get("low", 0), 2) + " to " +
		d2s(Table.get("high", 0), 2) + ") up to " + d2s(Table.get("until", 0), -2) + ", " +
		Table.get("count", 0) + " values";
	if (ofPaper != "") line = line + " (paper: " + ofPaper + ")";
	if (ofFold != "") line = line + " (fold, given the paper's 1.0 and 1.5: " + ofFold + ")";
	if (Table.get("accepted", 0) == 0) line = line + ", not accepted, do not quote it: " + Table.getString("reason", 0);
	print(line);
	close("fit-*");
	close("window-scan-*");
	return row + "," + ofPaper + "," + ofFold + "\n";
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
