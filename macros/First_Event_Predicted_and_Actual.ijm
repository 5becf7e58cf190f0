// Does linear response know which bond becomes unstable first, and when?
//
// Appears:   the strain of the first instability against the predicted one, up and down, for the right bond and for others; printed
//            lines: how often the bond is right, and how far off the strain is.
// Method:    of each prepared network the smallest strain_up and strain_down of Local Excitations... against the first fold, and its
//            trigger, of Shear Network... with protocol=[Event driven], within a strain of 0.1 either way.
// Files:     in the folder out: first_event.csv, one row per network and direction, and first_event.png.
// Time:      about 15 seconds for size=small (10 networks of 64 nodes); size=paper (200 of 128) three minutes.
// Arguments: out=FOLDER (default: out)  seed=1 (the first; the others follow)  size=small|paper

allow(newArray("out", "seed", "size"));
out = option("out", "out");
first = count("seed", "1");
size = option("size", "small");
if (size == "small") {
	nodes = 64;
	networks = 10;
} else if (size == "paper") {
	nodes = 128;
	networks = 200;
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
events = out + "/events";
columns = newArray("strain_up", "strain_down");
amounts = newArray("0.1", "-0.1");
rows = "seed,direction,predicted_bond,predicted_strain,actual_bond,actual_strain,crossed\n";
predictedRight = newArray(0);
actualRight = newArray(0);
predictedWrong = newArray(0);
actualWrong = newArray(0);
ratios = newArray(0);
crossed = 0;
for (k = 0; k < networks; k++) {
	seed = first + k;
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + seed);
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	name = getTitle();
	run("Local Excitations...", "network=" + name);
	bond = newArray(2);
	strain = newArray(2);
	for (d = 0; d < 2; d++) {
		values = Table.getColumn(columns[d]);
		strain[d] = 1e9;
		for (b = 0; b < values.length; b++) {
			if (values[b] < strain[d]) {
				strain[d] = values[b];
				bond[d] = b;
			}
		}
	}
	for (d = 0; d < 2; d++) {
		run("Shear Network...", "network=" + name + " amount=" + amounts[d] + " protocol=[Event driven] minimiser=FIRE box=Fixed save=[" + events + "]");
		fold = firstFold(events + "/avalanches-" + getTitle() + ".csv", bond[d]);
		if (fold.length == 3) {
			rows = rows + seed + "," + columns[d] + "," + bond[d] + "," + d2s(strain[d], -9) + "," + fold[0] + "," + d2s(abs(fold[1]), -9) + "," + fold[2] + "\n";
			if (fold[0] == bond[d]) {
				predictedRight = Array.concat(predictedRight, strain[d]);
				actualRight = Array.concat(actualRight, abs(fold[1]));
				ratios = Array.concat(ratios, strain[d] / abs(fold[1]));
			} else {
				predictedWrong = Array.concat(predictedWrong, strain[d]);
				actualWrong = Array.concat(actualWrong, abs(fold[1]));
				crossed += fold[2];
			}
		}
		clear(events, getTitle());
	}
	close("*-" + nodes + "-" + seed + "*");
}
File.saveString(rows, out + "/first_event.csv");
left = getFileList(events);
if (left.length == 0) deleted = File.delete(events);

right = actualRight.length;
total = right + actualWrong.length;
print("right bond = " + right + " of " + total + " first instabilities (N = " + nodes + ", " + networks + " networks, both directions)");
print("of the " + (total - right) + " other bonds predicted, " + crossed + " had flipped before, smoothly");
if (right > 0) {
	Array.sort(ratios);
	print("predicted strain / actual strain, where the bond is right: median " + d2s(ratios[floor(right / 2)], 3) + ", quartiles " +
		d2s(ratios[floor(right / 4)], 3) + " and " + d2s(ratios[floor(3 * right / 4)], 3));
}
Plot.create("first-event", "predicted strain to instability", "actual strain to instability");
Plot.setFrameSize(900, 560);
Plot.setFontSize(20);
Plot.setAxisLabelSize(24);
Plot.setLogScaleX(true);
Plot.setLogScaleY(true);
lowest = 0.05;
every = Array.concat(predictedRight, predictedWrong, actualRight, actualWrong);
for (k = 0; k < every.length; k++) lowest = minOf(lowest, every[k] / 1.5);
Plot.setLimits(lowest, 0.2, lowest, 0.2);
Plot.setLineWidth(2);
Plot.setColor("#999999");
Plot.add("line", newArray(lowest, 0.2), newArray(lowest, 0.2));
Plot.setColor("#285aa0", "#285aa0");
Plot.add("circle", predictedRight, actualRight);
Plot.setColor("#c83c28", "#c83c28");
Plot.add("x", predictedWrong, actualWrong);
Plot.setColor("black");
Plot.addLegend("equal\nright bond: " + right + "\nother bond: " + (total - right), "bottom-right");
Plot.show();
saveAs("PNG", out + "/first_event.png");

// Bond and strain of the first fold in a table Avalanches, and whether another bond had passed through 0 smoothly before; or nothing.
function firstFold(file, other) {
	lines = split(File.openAsString(file), "\n");
	smooth = 0;
	for (l = 1; l < lines.length; l++) {
		cells = split(lines[l], ",");
		if (cells[1] == "fold") return newArray(parseInt(cells[7]), parseFloat(cells[0]), smooth);
		if (parseInt(cells[7]) == other) smooth = 1;
	}
	return newArray(0);
}

// Removes what was saved about a network.
function clear(folder, network) {
	files = getFileList(folder);
	for (f = 0; f < files.length; f++) {
		if (indexOf(files[f], network + ".") >= 0) deleted = File.delete(folder + "/" + files[f]);
	}
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
