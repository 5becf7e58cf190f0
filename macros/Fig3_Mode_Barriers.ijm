// How high are the barriers along soft modes, and how soft are the modes that have one (arXiv 2408.08030, Fig. 3d and inset of 3a)?
//
// Appears:   for the iterative and the rigid method the lower tail of the barriers and of the frequencies of the modes that have one,
//            with fits; one printed line per fit beside the paper's exponent, and the share of modes with a barrier.
// Method:    the lowest modes of each prepared network, both ways, to a displacement of the core of cap. Frequencies count once for
//            each way that has a barrier.
// Alpha:     0.025 unless given. The paper prints alpha/C = 2.5 for Fig. 3, which puts the short minimum of every bond at a negative
//            length, so that networks collapse; 0.025 is likely what was meant. (Its other curves in 3d have alpha/C = 0.1.)
// Files:     in the folder out: fig3d_mode_barriers.csv, one row per fit; a folder per method with the tables of each network, and one
//            with the plots of its fits.
// Time:      a minute for size=small (8 networks of 64 nodes, 8 modes); size=medium (40 of 128, 20 modes) a minute of processor time, size=paper (200 of
//            them) five times as much.
// Arguments: out=FOLDER (default: out)  seed=1 (the first; the others follow)  size=small|medium|paper  alpha=0.025  cap=LENGTH (default: a third of (alpha/C)^0.5)

allow(newArray("out", "seed", "size", "alpha", "cap"));
out = option("out", "out");
first = count("seed", "1");
size = option("size", "small");
alpha = option("alpha", "0.025");
cap = parseFloat(option("cap", d2s(sqrt(parseFloat(alpha)) / 3, 4)));
if (isNaN(cap) || cap <= 0) exit("cap=" + option("cap", "") + " is not allowed: it must be a number above 0.");
if (size == "small") {
	nodes = 64;
	networks = 8;
	modes = 8;
} else if (size == "medium") {
	nodes = 128;
	networks = 40;
	modes = 20;
} else if (size == "paper") {
	nodes = 128;
	networks = 200;
	modes = 20;
} else {
	exit("size=" + size + " is not allowed: it must be small, medium or paper.");
}

makeFolder(out);
methods = newArray("Iterative", "Rigid");
found = newArray(2);
for (k = 0; k < networks; k++) {
	seed = first + k;
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + seed);
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	name = getTitle();
	for (m = 0; m < 2; m++) {
		folder = out + "/" + toLowerCase(methods[m]);
		run("Mode Barriers...", "network=" + name + " count=" + modes + " method=" + methods[m] + " cap=" + cap + " step=" + cap / 10 +
			" minimiser=FIRE save=[" + folder + "]");
		has = Table.getColumn("found");
		for (r = 0; r < has.length; r++) found[m] += has[r];
		files = getFileList(folder);
		for (f = 0; f < files.length; f++) {
			if (endsWith(files[f], ".png") || endsWith(files[f], ".tif")) deleted = File.delete(folder + "/" + files[f]);
		}
	}
	close("*-" + nodes + "-" + seed + "*");
}

columns = newArray("barrier", "omega");
bins = newArray(5, 15); // in a factor of ten: frequencies span less than one
paper = newArray("-0.33", "3");
rows = "method,column,exponent,error,low,high,until,values,paper\n";
for (m = 0; m < 2; m++) {
	print(methods[m] + ": " + found[m] + " barriers within " + cap + " l of the core, of " + 2 * modes * networks + " ways along " + modes * networks + " modes");
	if (found[m] < 20) print(methods[m] + ": too few for an exponent");
	else for (c = 0; c < 2; c++) {
		run("Fit Exponent...", "table=[" + out + "/" + toLowerCase(methods[m]) + "/mode-barriers-*.csv] column=" + columns[c] + " tail=Lower where=[found = 1] bins=" + bins[c] + " save=[" +
			out + "/" + toLowerCase(methods[m]) + "-fits]");
		row = methods[m] + "," + columns[c];
		results = newArray("exponent", "error", "low", "high", "until", "count");
		for (r = 0; r < results.length; r++) row = row + "," + d2s(Table.get(results[r], 0), -9);
		caution = "";
		if (Table.get("accepted", 0) == 0) caution = "; do not quote it, the exponent drifts within this window";
		rows = rows + row + "," + paper[c] + "\n";
		print(methods[m] + ", " + columns[c] + ": " + d2s(Table.get("exponent", 0), 2) + " ± " + d2s(Table.get("error", 0), 2) + " up to " +
			d2s(Table.get("until", 0), -2) + ", " + Table.get("count", 0) + " values (paper: " + paper[c] + ")" + caution);
	}
}
File.saveString(rows, out + "/fig3d_mode_barriers.csv");

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
