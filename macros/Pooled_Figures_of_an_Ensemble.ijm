// How does one go from a plan to pooled figures: many networks on all processors, then the distributions of Fig. 2 and the avalanches of Fig. 4?
//
// Appears:   the six distributions of Fig. 2 and the sizes of avalanches of the largest networks, means against N; every caption says how many
//            networks are done, failed, missing of those planned. One printed line per exponent.
// Files:     in the folder out: plan.properties; ensemble with the rows of every network and its pooled tables; the figures and their tables.
//            Run again, it goes on where it was stopped, or draws the same figures at once.
// Time:      a minute for size=small; size=paper not measured, the first line of the log says about how long.
// Arguments: out=FOLDER (default: out)  seed=1 (of the whole ensemble)  size=small|paper  threads=0 (0: all processors)

allow(newArray("out", "seed", "size", "threads"));
out = option("out", "out");
seed = count("seed", "1");
size = option("size", "small");
threads = option("threads", "0");
if (size == "small") {
	nodes = newArray("32", "64", "128");
	networks = newArray("10", "8", "6");
} else if (size == "paper") {
	nodes = newArray("64", "128", "256", "512", "1024");
	networks = newArray("400", "400", "400", "200", "100");
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
plan = "# " + size + " ensemble\nseed = " + seed + "\nnodes = " + String.join(nodes, ", ") + "\nanalyses = excitations, shear\nshear.protocol = Event driven\n";
for (n = 0; n < nodes.length; n++) plan = plan + "networks." + nodes[n] + " = " + networks[n] + "\n";
File.saveString(plan, out + "/plan.properties");
ensemble = out + "/ensemble-" + size + "-" + seed;
run("Run Ensemble...", "threads=" + threads + " plan=[" + out + "/plan.properties] out=[" + ensemble + "]");
done = 0;
planned = 0;
for (r = 0; r < Table.size; r++) {
	if (Table.getString("table", r) == "Preparation") {
		done += Table.get("done", r);
		planned += Table.get("planned", r);
	}
}
print("networks done = " + done + " of " + planned);

tables = ensemble + "/tables/";
largest = nodes[nodes.length - 1];
run("Excitation Plots...", "table=[" + tables + "local-excitations-nodes-" + largest + ".csv] save=[" + out + "]");
run("Detect Avalanches...", "table=[" + tables + "shear-nodes-" + largest + ".csv] threshold=1e-5 save=[" + out + "]");
for (r = 0; r < Table.size; r++) {
	print("P(" + Table.getString("size", r) + ") " + Table.getString("law", r) + ": " + d2s(Table.get("exponent", r), 2) + " ± "
		+ d2s(Table.get("error", r), 2) + " (N = " + largest + ")");
}
run("Finite-Size Scaling...", "table=[" + tables + "shear-nodes-*.csv] threshold=1e-5 bootstrap=200 seed=1 save=[" + out + "]");
for (r = 0; r < Table.size; r++) {
	print(Table.getString("quantity", r) + ": N^" + d2s(Table.get("exponent", r), 2) + " ± " + d2s(Table.get("error", r), 2)
		+ " (N = " + nodes[0] + " to " + largest + ")");
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
