// How many bonds are unstable on their own, averaged over networks (arXiv 2408.08030, one point of Fig. 1d)?
//
// Appears:   one printed line, mean ± standard error over the networks.
// Files:     in the folder out: unstable_fraction.csv, one row a network.
// Time:      about a second a network at 128 nodes, seven at 512.
// Arguments: out=FOLDER (default: out)  seed=1 (the first)  networks=10  nodes=128  minimiser=FIRE, for example
//            ./crumple macros/Unstable_Fraction_over_Seeds.ijm "nodes=512 networks=20 out=fractions"

allow(newArray("out", "seed", "networks", "nodes", "minimiser"));
out = option("out", "out");
first = count("seed", "1");
networks = count("networks", "10");
nodes = option("nodes", "128");
minimiser = option("minimiser", "FIRE");

makeFolder(out);
sum = 0;
squares = 0;
rows = "seed,nodes,excess,energy_per_node (E),unstable_fraction\n";
for (k = 0; k < networks; k++) {
	seed = first + k;
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + seed);
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=[" + minimiser + "]");
	fraction = Table.get("unstable_fraction", 0);
	rows = rows + seed + "," + Table.get("nodes", 0) + "," + d2s(Table.get("excess", 0), 9) + ","
		+ d2s(Table.get("energy_per_node (E)", 0), 9) + "," + d2s(fraction, 9) + "\n";
	sum += fraction;
	squares += fraction * fraction;
	close("*-" + nodes + "-" + seed);
}
File.saveString(rows, out + "/unstable_fraction.csv");
mean = sum / networks;
error = NaN; // which one network does not tell
if (networks > 1) error = sqrt(maxOf(0, squares / networks - mean * mean) / (networks - 1));
print("unstable fraction = " + d2s(100 * mean, 3) + " ± " + d2s(100 * error, 3) + " % (N = " + nodes + ", " + networks + " networks)");

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
