// What foretells where a network gives way next: its softest modes, or the distances of its bonds to their instabilities?
//
// Appears:   ROC curves of seven predictors of the bonds that flip in the next event; printed lines: for each the area under the curve with
//            its bootstrap error over networks, of all networks and of those whose event is near, farther and far; how far the event is.
// Method:    of each prepared network the predictors of Soft Spots... at the state from which it is sheared, and the bonds that flip in the
//            first fold within a strain of 0.1 upwards, found from event to event. An area is the probability that a bond that
//            flips ranks above one of the same network that does not, the mean over networks; 0.5 is chance.
// Files:     in the folder out: soft_spot_skill.csv, one row per predictor and class of distance; roc_curves.png; a folder networks with the table of each
//            network, and a folder for each class with the tables and curves of Predictor Skill...
// Time:      half a minute of processor time for size=small (12 networks of 64 nodes); size=paper (200 of 256) three minutes of processor time.
// Arguments: out=FOLDER (default: out)  seed=1 (the first; the others follow)  size=small|paper  alpha=0.1

allow(newArray("out", "seed", "size", "alpha"));
out = option("out", "out");
first = count("seed", "1");
size = option("size", "small");
alpha = option("alpha", "0.1");
if (size == "small") {
	nodes = 64;
	networks = 12;
	modes = 20;
} else if (size == "paper") {
	nodes = 256;
	networks = 200;
	modes = 50;
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
tables = out + "/networks";
distances = newArray(0);
for (k = 0; k < networks; k++) {
	seed = first + k;
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + seed);
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	name = getTitle();
	run("Soft Spots...", "network=" + name + " count=" + modes + " reach=0.1 event=Fold minimiser=FIRE save=[" + tables + "]");
	distance = Table.get("event_strain", 0);
	if (!isNaN(distance)) distances = Array.concat(distances, distance);
	keepTables(tables);
	close("*-" + nodes + "-" + seed + "*");
}
events = distances.length;
if (events < 3) exit("Only " + events + " of " + networks + " networks have an event within a strain of 0.1: too few to compare predictors.");
Array.sort(distances);
near = distances[floor(events / 3)];
far = distances[floor(2 * events / 3)];
print("networks with an event within a strain of 0.1 = " + events + " of " + networks + " (N = " + nodes + ", " + modes + " modes of " + (2 * nodes - 2) + ")");
print("strain to the event: median " + d2s(distances[floor(events / 2)], 5) + ", from " + d2s(distances[0], 6) + " to " + d2s(distances[events - 1], 4));

classes = newArray("all", "near", "farther", "far");
where = newArray("event_strain > 0", "event_strain < " + near, "event_strain >= " + near + " and event_strain < " + far, "event_strain >= " + far);
rows = "networks_with,predictor,order,auc,auc_error,auc_from,auc_until,pooled_auc,pooled_auc_error,first,first_error,networks,bonds,flipped\n";
for (c = classes.length - 1; c >= 0; c--) {
	run("Predictor Skill...", "table=[" + tables + "/soft-spots-*.csv] outcome=flips high=[soft_spot vibrality participation_fraction] " +
		"low=[distance strain_to_instability effective_stiffness stiffness] where=[" + where[c] + "] bootstrap=1000 seed=1 save=[" + out + "/" + classes[c] + "]");
	print(classes[c] + " (" + where[c] + "): " + Table.get("networks", 0) + " networks, " + Table.get("flipped", 0) + " bonds flip");
	for (r = 0; r < nResults; r++) {
		row = classes[c] + "," + Table.getString("predictor", r) + "," + Table.getString("order", r);
		columns = newArray("auc", "auc_error", "auc_from", "auc_until", "pooled_auc", "pooled_auc_error", "first", "first_error", "networks", "bonds", "flipped");
		for (v = 0; v < columns.length; v++) row = row + "," + d2s(Table.get(columns[v], r), -9);
		rows = rows + row + "\n";
		print("   AUC of " + Table.getString("order", r) + " " + Table.getString("predictor", r) + " = " + d2s(Table.get("auc", r), 3) + " ± " + d2s(Table.get("auc_error", r), 3) +
			"; the first one flips in " + d2s(100 * Table.get("first", r), 0) + " % of networks");
	}
	if (c == 0) saveAs("PNG", out + "/roc_curves.png");
	else close();
}
File.saveString(rows, out + "/soft_spot_skill.csv");

// Of what was saved about the networks, only the tables: pictures of hundreds would fill the disk.
function keepTables(folder) {
	files = getFileList(folder);
	for (f = 0; f < files.length; f++) {
		if (endsWith(files[f], ".png") || endsWith(files[f], ".tif")) deleted = File.delete(folder + "/" + files[f]);
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
