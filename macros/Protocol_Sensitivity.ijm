// Which choice moves which number? The exponents of Fig. 1, 2 and 4 of arXiv 2408.08030 under one change at a time: of the generator, the coordination, the
// preparation, the minimiser, the box, the drive.
//
// Appears:   one printed line per change: unstable fraction, share without bistability, theta of unstable and of stable bonds, exponents of f_in,
//            barrier and |dl|; exponents of N of mean flips, mean dissipation and strain per event, and of their distributions.
// Measured:  as in Fig. 1, 2 and 4, in smaller networks. Networks of all changes have the same seeds, so that what differs is the change, where
//            it leaves the network as built alone. Windows are chosen anew each time.
// Files:     in the folder out: sensitivity.csv, one row a change and quantity with its error and window; two ensembles for each change, which are
//            gone on with where they were stopped.
// Time:      a minute for size=small (four changes); size=paper (400 networks of 256 nodes of the first three changes, 120 of
//            the others, and 100, 60, 40 of 64, 128, 256 under shear, 12 changes) half an hour on two cores.
// Arguments: out=FOLDER (default: out)  seed=1 (of the first network; the others follow)  size=small|paper  threads=0 (0: all processors)

allow(newArray("out", "seed", "size", "threads"));
out = option("out", "out");
seed = count("seed", "1");
size = option("size", "small");
threads = option("threads", "0");
names = newArray("paper's protocol", "Delaunay", "gradient flow", "from event to event", "excess 1.0", "excess 2.0", "alpha 0.025", "only relaxed", "one way", "zero pressure",
	"known ground", "steps of 1e-3");
// what differs in the plan of excitations, and in that of shear; - : not measured
excitations = newArray("", "generator = Delaunay\n", "prepare.minimiser = Gradient flow\n", "-", "excess = 1\n", "excess = 2\n", "alpha = 0.025\n", "prepare.amplitude = 0\n",
	"prepare.path = 0 1 0\n", "prepare.box = Zero pressure\n", "-", "-");
shear = newArray("", "generator = Delaunay\n", "prepare.minimiser = Gradient flow\nshear.minimiser = Gradient flow\n", "shear.protocol = Event driven\n", "excess = 1\n", "excess = 2\n",
	"alpha = 0.025\n", "-", "-", "prepare.box = Zero pressure\nshear.box = Zero pressure\n", "shear.before = 0\n", "shear.increment = 1e-3\n");
if (size == "small") {
	changes = 4;
	nodes = "64";
	many = 40;
	few = 40;
	sheared = "nodes = 32, 64\nseeds = " + seed + ".." + (seed + 14) + "\nseeds.64 = " + seed + ".." + (seed + 9) + "\n";
} else if (size == "paper") {
	changes = names.length;
	nodes = "256";
	many = 400; // of the first three changes, the checks that a referee would ask for
	few = 120;
	sheared = "nodes = 64, 128, 256\nseeds = " + seed + ".." + (seed + 99) + "\nseeds.128 = " + seed + ".." + (seed + 59) + "\nseeds.256 = " + seed + ".." + (seed + 39) + "\n";
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
rows = "change,quantity,value,error,low,high,from,until,values,accepted\n";
for (c = 0; c < changes; c++) {
	name = replace(names[c], "[^a-zA-Z0-9]+", "-");
	line = names[c] + ":";
	if (excitations[c] != "-") {
		networks = few;
		if (c < 3) networks = many;
		common = "nodes = " + nodes + "\nseeds = " + seed + ".." + (seed + networks - 1) + "\n";
		tables = ensemble(out, "sensitivity-" + size + "-" + name + "-" + seed, threads, common + excitations[c] + "analyses = excitations\n");
		fractions = columnOf(tables + "preparation-nodes-" + nodes + ".csv", "unstable_fraction");
		Array.getStatistics(fractions, least, most, mean, deviation);
		error = deviation / sqrt(fractions.length);
		line = line + " unstable " + d2s(100 * mean, 2) + " ± " + d2s(100 * error, 2) + " %";
		rows = rows + names[c] + ",unstable fraction," + d2s(mean, -6) + "," + d2s(error, -6) + ",,,,," + fractions.length + ",\n";
		bistable = columnOf(tables + "local-excitations-nodes-" + nodes + ".csv", "bistable");
		Array.getStatistics(bistable, least, most, mean);
		rows = rows + names[c] + ",without bistability," + d2s(1 - mean, -6) + ",,,,,," + bistable.length + ",\n";
		line = line + ", no bistability " + d2s(100 - 100 * mean, 1) + " %";
		file = "table=[" + tables + "local-excitations-nodes-" + nodes + ".csv]";
		unstable = file + " where=[unstable = 1 and bistable = 1]";
		rows = rows + fit(names[c], "theta unstable", unstable + " column=distance tail=Lower");
		line = line + fitted("theta unstable");
		rows = rows + fit(names[c], "theta stable", file + " where=[unstable = 0 and bistable = 1] column=distance tail=Lower");
		line = line + fitted("theta stable");
		rows = rows + fit(names[c], "f_in unstable", unstable + " column=f_in tail=Lower");
		rows = rows + fit(names[c], "barrier unstable", unstable + " column=barrier tail=Lower");
		line = line + fitted("barrier");
		rows = rows + fit(names[c], "dl all", file + " column=dl tail=Upper");
		rows = rows + fit(names[c], "dt all", file + " column=dt tail=Upper");
		run("Scaling Relation...", unstable + " x=distance y=dl average=[Geometric mean] bins=10 from=0.016 until=0.4");
		rows = rows + names[c] + ",gamma," + d2s(-Table.get("slope", 0), 4) + "," + d2s(Table.get("error", 0), 4) + ",,,0.016,0.4,,\n";
	}
	if (shear[c] != "-") {
		tables = ensemble(out, "sensitivity-shear-" + size + "-" + name + "-" + seed, threads, sheared + "analyses = shear\n" + shear[c]);
		run("Finite-Size Scaling...", "table=[" + tables + "shear-nodes-*.csv] threshold=1e-5 bootstrap=200 seed=1");
		for (r = 0; r < Table.size; r++) {
			what = Table.getString("quantity", r);
			rows = rows + names[c] + "," + what + " against N," + d2s(Table.get("exponent", r), 4) + "," + d2s(Table.get("error", r), 4) + "," + d2s(Table.get("low", r), 4) + "," +
				d2s(Table.get("high", r), 4) + ",,,,\n";
			line = line + ", " + what + " " + d2s(Table.get("exponent", r), 2) + " ± " + d2s(Table.get("error", r), 2);
		}
		run("Detect Avalanches...", "table=[" + tables + "shear-nodes-*.csv] threshold=1e-5 pool=All"); // of all N together
		for (r = 0; r < Table.size; r++) {
			what = "P(" + Table.getString("size", r) + ") " + Table.getString("law", r);
			rows = rows + names[c] + "," + what + "," + d2s(Table.get("exponent", r), 4) + "," + d2s(Table.get("error", r), 4) + ",,," + d2s(Table.get("from", r), -4) + "," +
				d2s(Table.get("until", r), -4) + "," + Table.get("count", r) + ",\n";
			line = line + ", " + what + " " + d2s(Table.get("exponent", r), 2) + " ± " + d2s(Table.get("error", r), 2);
		}
	}
	close("*");
	print(line);
}
File.saveString(rows, out + "/sensitivity.csv");

// Fits a tail, which stays the newest table, and returns its row of the file.
function fit(change, quantity, keys) {
	run("Fit Exponent...", keys);
	row = change + "," + quantity;
	results = newArray("exponent", "error", "low", "high", "from", "until", "count", "accepted");
	for (r = 0; r < results.length; r++) {
		cell = Table.get(results[r], 0);
		if (isNaN(cell) || cell > 1e300) row = row + ",";
		else row = row + "," + d2s(cell, -5);
	}
	return row + "\n";
}

// What was fitted last, as part of a line.
function fitted(quantity) {
	text = ", " + quantity + " " + d2s(Table.get("exponent", 0), 2) + " ± " + d2s(Table.get("error", 0), 2);
	if (Table.get("accepted", 0) == 0) text = text + " (not accepted)";
	return text;
}

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
