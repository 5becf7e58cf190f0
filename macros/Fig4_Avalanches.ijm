// How large are avalanches under shear, how far apart, and how does that depend on the size of the network (arXiv 2408.08030, Fig. 4)?
//
// Appears:   of the largest networks the distributions of flips and of dissipated energy with their exponents; means and strain per
//            event against N with theirs, the collapsed distributions; one printed line per exponent beside the paper's value, and
//            beside what Eq. 4 predicts from theta and gamma, which are measured in the same networks.
// Measured:  in fresh strain. The networks are prepared, sheared by 0.1, and measured over the next 0.1. Between the two, theta is the
//            exponent of the distances to instability of unstable bonds (Fit Exponent...), gamma that of |dl| against the distance from
//            0.016 to 0.4, where the paper has it (Scaling Relation...). The strains to instability, of exponent t, need no gamma: then the
//            strain per event goes with N to the power -1/(1 + t).
// Files:     in the folder out: fig4_avalanches.csv, one row per exponent; eq4.csv, one row per mean, measured and predicted; folders
//            steps and excitations with one table per network; the tables and plots of the commands.
// Time:      about half a minute for size=small; size=medium six minutes of processor time, size=paper hours (not measured).
// Arguments: out=FOLDER (default: out)  seed=1 (the first; the others follow)  size=small|medium|paper  protocol=[Fixed step]|[Event driven]
//            theta=measured|NUMBER  gamma=measured|NUMBER (to see what Eq. 4 makes of other exponents)

allow(newArray("out", "seed", "size", "protocol", "theta", "gamma"));
out = option("out", "out");
first = count("seed", "1");
size = option("size", "small");
protocol = option("protocol", "Fixed step");
if (protocol != "Fixed step" && protocol != "Event driven") exit("protocol=" + protocol + " is not allowed: it must be [Fixed step] or [Event driven].");
theta = given("theta");
gamma = given("gamma");
if (size == "small") {
	nodes = newArray(32, 64, 128);
	networks = newArray(10, 8, 6);
} else if (size == "medium") {
	nodes = newArray(64, 128, 256, 512);
	networks = newArray(100, 80, 60, 30);
} else if (size == "paper") {
	nodes = newArray(64, 128, 256, 512, 1024, 2048);
	networks = newArray(400, 300, 200, 150, 100, 50);
} else {
	exit("size=" + size + " is not allowed: it must be small, medium or paper.");
}

makeFolder(out);
all = "";
bonds = "";
for (n = 0; n < nodes.length; n++) {
	steps = out + "/steps/" + replace(protocol, " ", "-") + "/" + nodes[n] + "-from-" + first + "-" + networks[n];
	excitations = out + "/excitations/" + nodes[n] + "-from-" + first + "-" + networks[n];
	for (k = 0; k < networks[n]; k++) {
		seed = first + k;
		run("Generate Network...", "nodes=" + nodes[n] + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + seed);
		run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
		run("Shear Network...", "amount=0.1 increment=1e-4 protocol=[Event driven] minimiser=FIRE box=Fixed");
		run("Local Excitations...", "plots=false save=[" + excitations + "]");
		run("Shear Network...", "amount=0.1 increment=1e-4 protocol=[" + protocol + "] minimiser=FIRE box=Fixed save=[" + steps + "]");
		keepTables(steps, getTitle());
		close("*-" + nodes[n] + "-" + seed + "*");
	}
	largest = steps + "/shear-sheared-*.csv";
	all = all + "," + largest;
	bonds = bonds + "," + excitations + "/local-excitations-*.csv";
}

sizes = "" + nodes[nodes.length - 1];
rows = "quantity,nodes,exponent,error,paper\n";
run("Detect Avalanches...", "table=[" + largest + "] threshold=1e-5 save=[" + out + "]");
for (r = 0; r < Table.size; r++) {
	what = "P(" + Table.getString("size", r) + ") " + Table.getString("law", r);
	paper = "";
	if (Table.getString("law", r) == "power law") paper = "-1.1";
	if (paper == "-1.1" && Table.getString("size", r) == "s") paper = "-0.9";
	rows = rows + report(what, sizes, r, paper, Table.get("from", r), Table.get("until", r));
}

// theta, gamma, and the exponent of the strains to instability, of the networks as they were before what was measured above
sizes = "" + nodes[0] + " to " + nodes[nodes.length - 1];
unstable = "table=[" + substring(bonds, 1) + "] where=[unstable = 1 and bistable = 1] save=[" + out + "]";
thetaError = 0;
if (isNaN(theta)) {
	run("Fit Exponent...", unstable + " column=distance tail=Lower");
	theta = Table.get("exponent", 0);
	thetaError = deviation();
	rows = rows + pseudoGap("theta, P(distance) of unstable bonds", sizes, "1.0");
}
gammaError = 0;
if (isNaN(gamma)) {
	run("Scaling Relation...", unstable + " x=distance y=dl average=[Geometric mean] bins=10 from=0.016 until=0.4");
	gamma = -Table.get("slope", 0);
	gammaError = Table.get("error", 0);
	print("gamma, |dl| against distance of unstable bonds: " + d2s(gamma, 2) + " ± " + d2s(gammaError, 2) + " (N = " + sizes + ", 0.016 to 0.4; paper: 0.6)");
	rows = rows + "gamma," + sizes + "," + d2s(gamma, 4) + "," + d2s(gammaError, 4) + ",0.6\n";
}
run("Fit Exponent...", unstable + " column=strain_up tail=Lower");
rows = rows + pseudoGap("P(strain_up) of unstable bonds", sizes, "");
strainGap = Table.get("exponent", 0);
strainGapError = deviation();
run("Finite-Size Scaling...", "table=[" + substring(all, 1) + "] threshold=1e-5 theta=" + theta + " gamma=" + gamma + " thetaerror=" + thetaError +
	" gammaerror=" + gammaError + " bootstrap=200 seed=1 save=[" + out + "]");
papers = newArray("0.27", "0.27", "-0.73", "-0.73");
relation = "quantity,measured,error,eq4,eq4_error,deviation,from_strain_up,from_strain_up_error\n";
for (r = 0; r < Table.size; r++) {
	what = Table.getString("quantity", r);
	rows = rows + report(what, sizes, r, papers[r], NaN, NaN);
	predicted = Table.get("predicted", r);
	byStrain = -1 / (1 + strainGap);
	if (!startsWith(what, "strain")) byStrain = 1 + byStrain;
	byStrainError = strainGapError / ((1 + strainGap) * (1 + strainGap));
	print("   Eq. 4 at theta = " + d2s(theta, 2) + ", gamma = " + d2s(gamma, 2) + ": " + d2s(predicted, 2) + " ± " + d2s(Table.get("predicted_error", r), 2) +
		" (" + d2s(Table.get("deviation", r), 1) + " errors off); of the strains to instability: " + d2s(byStrain, 2) + " ± " + d2s(byStrainError, 2));
	relation = relation + what + "," + d2s(Table.get("exponent", r), 4) + "," + d2s(Table.get("error", r), 4) + "," + d2s(predicted, 4) + "," +
		d2s(Table.get("predicted_error", r), 4) + "," + d2s(Table.get("deviation", r), 4) + "," + d2s(byStrain, 4) + "," + d2s(byStrainError, 4) + "\n";
}
File.saveString(rows, out + "/fig4_avalanches.csv");
File.saveString(relation, out + "/eq4.csv");

// Prints the exponent of a lower tail that was fitted, and returns its row of the file.
function pseudoGap(what, sizes, paper) {
	line = what + ": " + d2s(Table.get("exponent", 0), 2) + " ± " + d2s(deviation(), 2) + " (N = " + sizes + ", up to " + d2s(Table.get("until", 0), -2) + ", " +
		Table.get("count", 0) + " values";
	if (paper != "") line = line + "; paper: " + paper;
	line = line + ")";
	if (Table.get("accepted", 0) == 0) line = line + ", not to be quoted: no window was accepted";
	print(line);
	return replace(what, ",", ":") + "," + sizes + "," + d2s(Table.get("exponent", 0), 4) + "," + d2s(deviation(), 4) + "," + paper + "\n";
}

// The standard error of a fitted exponent: bonds of a network are not independent, so it is that of the interval between resampled networks.
function deviation() {
	return (Table.get("high", 0) - Table.get("low", 0)) / 3.92;
}

// Prints an exponent of the table, and returns its row of the file.
function report(what, sizes, row, paper, from, until) {
	exponent = Table.get("exponent", row);
	error = Table.get("error", row);
	line = what + ": " + d2s(exponent, 2) + " ± " + d2s(error, 2) + " (N = " + sizes;
	if (!isNaN(from)) line = line + ", " + d2s(from, -2) + " to " + d2s(until, -2);
	if (paper != "") line = line + "; paper: " + paper;
	print(line + ")");
	return what + "," + sizes + "," + d2s(exponent, 4) + "," + d2s(error, 4) + "," + paper + "\n";
}

// Of what was saved about a network, only the steps and the macro that made them: pictures of hundreds would fill the disk.
function keepTables(folder, network) {
	files = getFileList(folder);
	for (f = 0; f < files.length; f++) {
		if (indexOf(files[f], network + ".") >= 0 && !startsWith(files[f], "shear-sheared-")) deleted = File.delete(folder + "/" + files[f]);
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

// The same for an exponent that may be measured instead, which is NaN then.
function given(key) {
	value = option(key, "measured");
	if (value == "measured") return NaN;
	if (isNaN(parseFloat(value))) exit(key + "=" + value + " is not allowed: it must be measured, or a number.");
	return parseFloat(value);
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
