// How does the fraction of unstable bonds depend on the size of the network (arXiv 2408.08030, Fig. 1d)?
//
// Appears:   a plot of the fraction against N with standard errors, the table unstable_fraction, one printed line per N.
// Files:     in the folder out: fig1d_unstable_fraction.csv, one row per N, and fig1d_unstable_fraction.png.
// Time:      about half a minute for size=small; size=paper takes about seven minutes.
// Arguments: out=FOLDER (default: out)  seed=1 (the first; the others follow)  size=small|paper

allow(newArray("out", "seed", "size"));
out = option("out", "out");
first = count("seed", "1");
size = option("size", "small");
if (size == "small") {
	nodes = newArray(32, 64, 128);
	networks = newArray(12, 8, 5);
} else if (size == "paper") {
	nodes = newArray(32, 64, 128, 256, 512, 1024, 2048);
	networks = newArray(400, 300, 200, 100, 60, 30, 15);
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
means = newArray(nodes.length);
errors = newArray(nodes.length);
rows = "nodes,networks,unstable_fraction,standard_error\n";
for (n = 0; n < nodes.length; n++) {
	sum = 0;
	squares = 0;
	for (k = 0; k < networks[n]; k++) {
		seed = first + k;
		run("Generate Network...", "nodes=" + nodes[n] + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + seed);
		run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
		fraction = Table.get("unstable_fraction", 0);
		sum += fraction;
		squares += fraction * fraction;
		close("*-" + nodes[n] + "-" + seed);
	}
	mean = sum / networks[n];
	error = sqrt(maxOf(0, squares / networks[n] - mean * mean) / (networks[n] - 1));
	means[n] = 100 * mean;
	errors[n] = 100 * error;
	rows = rows + nodes[n] + "," + networks[n] + "," + d2s(mean, 9) + "," + d2s(error, 9) + "\n";
	print("unstable fraction = " + d2s(means[n], 3) + " ± " + d2s(errors[n], 3) + " % (N = " + nodes[n] + ", " + networks[n] + " networks)");
}
File.saveString(rows, out + "/fig1d_unstable_fraction.csv");
Plot.create("unstable-fraction", "N", "unstable bonds (%)");
Plot.setFrameSize(900, 560);
Plot.setFontSize(20);
Plot.setAxisLabelSize(24);
Plot.setLogScaleX(true);
highest = 0;
for (n = 0; n < nodes.length; n++) highest = maxOf(highest, means[n] + errors[n]);
Plot.setLimits(nodes[0] / 1.5, 1.5 * nodes[nodes.length - 1], 0, 1.2 * highest + 0.1);
Plot.setLineWidth(3);
Plot.setColor("#285aa0", "#285aa0");
Plot.add("circle", nodes, means);
Plot.add("error bars", errors);
Plot.show();
saveAs("PNG", out + "/fig1d_unstable_fraction.png");

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
