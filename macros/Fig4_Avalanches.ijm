// How large are avalanches under shear, how far apart, and how does that depend on the size of the network (arXiv 2408.08030, Fig. 4)?
//
// Appears:   of every N the distributions of flips and of dissipated energy with their exponents, with and without a cut-off; means and strain
//            per event against N with theirs, the collapsed distributions; one printed line per exponent beside the paper's value.
// Measured:  in fresh strain. The networks are prepared, sheared by 0.1, and measured over the next 0.1. Eq4_Scaling_Relation.ijm compares the
//            exponents of N with what Eq. 4 makes of theta and gamma of the same networks.
// Files:     in the folder out: fig4_avalanches.csv, one row per exponent; a folder for each N with plots and tables of its avalanches; the tables and
//            plots against N; the ensemble, which is gone on with where it was stopped, and which Eq4_Scaling_Relation.ijm shares.
// Time:      about half a minute for size=small; size=medium (270 networks) some minutes; size=paper (1669 networks of 64 to 4096
//            nodes) half an hour on two cores.
// Arguments: out=FOLDER (default: out)  seed=1 (of the ensemble)  size=small|medium|paper  protocol=[Fixed step]|[Event driven]
//            threads=0 (0: all processors)

allow(newArray("out", "seed", "size", "protocol", "threads"));
out = option("out", "out");
seed = count("seed", "1");
size = option("size", "small");
threads = option("threads", "0");
protocol = option("protocol", "Fixed step");
if (protocol != "Fixed step" && protocol != "Event driven") exit("protocol=" + protocol + " is not allowed: it must be [Fixed step] or [Event driven].");
if (size == "small") {
	nodes = newArray("32", "64", "128");
	networks = newArray("40", "25", "15");
} else if (size == "medium") {
	nodes = newArray("64", "128", "256", "512");
	networks = newArray("100", "80", "60", "30");
} else if (size == "paper") {
	nodes = newArray("64", "128", "256", "512", "1024", "2048", "4096");
	networks = newArray("700", "450", "250", "160", "90", "16", "3");
} else {
	exit("size=" + size + " is not allowed: it must be small, medium or paper.");
}

makeFolder(out);
plan = "seed = " + seed + "\nnodes = " + String.join(nodes, ", ") + "\nanalyses = excitations, shear\nshear.before = 0.1\nshear.path = 0.1\nshear.increment = 1e-4\n";
plan = plan + "shear.protocol = " + protocol + "\n";
for (n = 0; n < nodes.length; n++) plan = plan + "networks." + nodes[n] + " = " + networks[n] + "\n";
tables = ensemble(out, "shear-" + replace(toLowerCase(protocol), " ", "-") + "-" + size + "-" + seed, threads, plan);
sizes = nodes[0] + " to " + nodes[nodes.length - 1];

rows = "quantity,nodes,exponent,error,paper\n";
for (n = 0; n < nodes.length; n++) {
	run("Detect Avalanches...", "table=[" + tables + "shear-nodes-" + nodes[n] + ".csv] threshold=1e-5 save=[" + out + "/avalanches-" + nodes[n] + "]");
	for (r = 0; r < Table.size; r++) {
		what = "P(" + Table.getString("size", r) + ") " + Table.getString("law", r);
		paper = "";
		if (Table.getString("law", r) == "power law") paper = "-1.1";
		if (paper == "-1.1" && Table.getString("size", r) == "s") paper = "-0.9";
		rows = rows + report(what, nodes[n], r, paper, Table.get("from", r), Table.get("until", r));
	}
	if (n < nodes.length - 1) close("*");
}
run("Finite-Size Scaling...", "table=[" + tables + "shear-nodes-*.csv] threshold=1e-5 bootstrap=200 seed=1 save=[" + out + "]");
papers = newArray("0.27", "0.27", "-0.73", "-0.73");
for (r = 0; r < Table.size; r++) {
	what = Table.getString("quantity", r);
	rows = rows + report(what, sizes, r, papers[r], NaN, NaN);
}
File.saveString(rows, out + "/fig4_avalanches.csv");

// Prints an exponent of the table, and returns its row of the file.
function report(what, sizes, row, paper, from, until) {
	exponent = Table.get("exponent", row);
	error = Table.get("error", row);
	line = what + ": " + d2s(exponent, 2) + " ± " + d2s(error, 2) + " (N = " + sizes;
	if (!isNaN(from)) line = line + ", " + d2s(from, -2) + " to " + d2s(until, -2);
	if (paper != "") line = line + "; paper: " + paper;
	line = line + ")";
	if (indexOf(Table.headings, "accepted") >= 0) {
		if (Table.get("accepted", row) == 0) line = line + ", not accepted, do not quote it: " + Table.getString("reason", row);
	}
	print(line);
	return what + "," + sizes + "," + d2s(exponent, 4) + "," + d2s(error, 4) + "," + paper + "\n";
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
