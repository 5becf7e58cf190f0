// Which bonds are unstable, how are bonds strained, and how does the unstable fraction depend on the size of the network
// (arXiv 2408.08030, Fig. 1)?
//
// Appears:   one network with its unstable bonds, its bonds on their potential; the pooled distribution of bond strains with the minima
//            and limits of stability; the unstable fraction against N with standard errors. Printed lines: the fraction for each N, the
//            two peaks of the distribution beside the minima.
// Files:     in the folder out: fig1_network.png, fig1_potential.png, strains.png with strain-distribution-strains.csv (one row a bin),
//            fig1d_unstable_fraction.png and .csv (one row a N); two ensembles, which are gone on with where they were stopped. Fig. 2
//            shares one of them.
// Time:      half a minute for size=small; size=paper a quarter of an hour on two cores, and half an hour for the networks of Fig. 2.
// Arguments: out=FOLDER (default: out)  seed=1 (of the ensembles)  size=small|paper  threads=0 (0: all processors)

allow(newArray("out", "seed", "size", "threads"));
out = option("out", "out");
seed = count("seed", "1");
size = option("size", "small");
threads = option("threads", "0");
if (size == "small") {
	nodes = newArray("32", "64", "128");
	networks = newArray("40", "30", "12");
	shown = "128";
	excitations = "seed = " + seed + "\nnodes = 128\nnetworks = 24\nanalyses = excitations\n";
} else if (size == "paper") {
	nodes = newArray("32", "64", "128", "256", "512", "1024", "2048");
	networks = newArray("2000", "2000", "1000", "500", "200", "100", "50");
	shown = "512";
	excitations = "seed = " + seed + "\nnodes = 512, 4096\nnetworks.512 = 2000\nnetworks.4096 = 50\nanalyses = excitations\n";
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
run("Generate Network...", "nodes=" + shown + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + seed);
run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
name = getTitle();
saveAs("PNG", out + "/fig1_network.png");
rename(name);
run("Bond Strains...", "bins=60");
selectImage("potential-" + name);
saveAs("PNG", out + "/fig1_potential.png");
close("*" + name + "*");

// the strains of the bonds of many networks, and which of them have no second state
pooled = ensemble(out, "excitations-" + size + "-" + seed, threads, excitations);
run("Bond Strains...", "table=[" + pooled + "local-excitations-nodes-" + shown + ".csv] bins=120 save=[" + out + "]");
strain = columnOf(out + "/strain-distribution-strains.csv", "strain");
density = columnOf(out + "/strain-distribution-strains.csv", "density");
shortest = 0;
longest = strain.length - 1;
for (b = 0; b < strain.length; b++) {
	if (strain[b] < 0 && density[b] > density[shortest]) shortest = b;
	if (strain[b] > 0 && density[b] > density[longest]) longest = b;
}
print("P(dr/r0) is largest at " + d2s(strain[shortest], 3) + " and " + d2s(strain[longest], 3) + " (bins of " + d2s(strain[1] - strain[0], 3) + "; minima of U at ±" +
	d2s(sqrt(0.1), 3) + ")");

plan = "seed = " + seed + "\nnodes = " + String.join(nodes, ", ") + "\nanalyses = preparation\n";
for (n = 0; n < nodes.length; n++) plan = plan + "networks." + nodes[n] + " = " + networks[n] + "\n";
pooled = ensemble(out, "fractions-" + size + "-" + seed, threads, plan);
x = newArray(nodes.length);
means = newArray(nodes.length);
errors = newArray(nodes.length);
highest = 0;
rows = "nodes,networks,unstable_fraction,standard_error\n";
for (n = 0; n < nodes.length; n++) {
	fractions = columnOf(pooled + "preparation-nodes-" + nodes[n] + ".csv", "unstable_fraction");
	Array.getStatistics(fractions, least, most, mean, deviation);
	x[n] = parseInt(nodes[n]);
	means[n] = 100 * mean;
	errors[n] = 100 * deviation / sqrt(fractions.length);
	highest = maxOf(highest, means[n] + errors[n]);
	rows = rows + nodes[n] + "," + fractions.length + "," + d2s(mean, 9) + "," + d2s(errors[n] / 100, 9) + "\n";
	print("unstable fraction = " + d2s(means[n], 3) + " ± " + d2s(errors[n], 3) + " % (N = " + nodes[n] + ", " + fractions.length + " networks)");
}
File.saveString(rows, out + "/fig1d_unstable_fraction.csv");
Plot.create("unstable-fraction", "N", "unstable bonds (%)");
Plot.setFrameSize(900, 560);
Plot.setFontSize(20);
Plot.setAxisLabelSize(24);
Plot.setLogScaleX(true);
Plot.setLimits(x[0] / 1.5, 1.5 * x[x.length - 1], 0, 1.2 * highest + 0.1);
Plot.setLineWidth(3);
Plot.setColor("#285aa0", "#285aa0");
Plot.add("circle", x, means);
Plot.add("error bars", errors);
Plot.show();
saveAs("PNG", out + "/fig1d_unstable_fraction.png");

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
