// A first look at a network of bistable springs (arXiv 2408.08030, Fig. 1).
//
// Question:  what does a disordered network of two-state bonds look like, and how many of its bonds are unstable?
// Appears:   the network (stable bonds green, unstable red; short dark, long light), the distribution of bond strains
//            with the minima and the limits of stability marked, and the bonds on their potential.
// Files:     in the folder out: the pictures as PNG and TIFF, two tables as CSV, and the network itself as CSV.
// Time:      about ten seconds at 512 nodes.
// Arguments: out=FOLDER (default: out)  seed=1  nodes=512, for example
//            ./crumple macros/First_Look.ijm "out=[my results] seed=7"

allow(newArray("out", "seed", "nodes"));
out = option("out", "out");
seed = option("seed", "1");
nodes = option("nodes", "512");

run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + seed);
run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 minimiser=FIRE box=Fixed save=[" + out + "]");
network = getTitle();
summary = "N = " + Table.get("nodes", 0) + ", excess coordination = " + d2s(Table.get("excess", 0), 4)
	+ ", energy per node = " + d2s(Table.get("energy_per_node (E)", 0), 9) + " E"
	+ ", unstable fraction = " + d2s(100 * Table.get("unstable_fraction", 0), 2) + " %";
run("Save Network...", "network=" + network + " format=[Crumple CSV] path=[" + out + "/" + network + ".nodes.csv]");
run("Bond Strains...", "network=" + network + " bins=60 save=[" + out + "]");
run("Render Network...", "network=" + network + " colour=state width=1024 save=[" + out + "]");
print(summary);

// The value of key=value or key=[several words] in the macro's argument.
function option(key, otherwise) {
	text = " " + getArgument() + " ";
	start = indexOf(text, " " + key + "=");
	if (start < 0) return otherwise;
	text = substring(text, start + lengthOf(key) + 2);
	if (startsWith(text, "[")) return substring(text, 1, indexOf(text, "]"));
	return substring(text, 0, indexOf(text, " "));
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
