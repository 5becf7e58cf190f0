// Do the exponents of N of avalanches follow from the pseudo-gap and from how bonds answer to shear (arXiv 2408.08030, Eq. 4)?
//
//            strain per event ~ N^-(1 + gamma)/(1 + theta),  size ~ N^(theta - gamma)/(1 + theta)
//
// Appears:   theta, gamma, and the exponent of the strains to instability, each with its plot; one printed line per exponent of N, measured and
//            predicted; a plot of measured against predicted exponents; the theta that the avalanches ask for.
// Measured:  theta is the exponent of the distances to instability of unstable bonds (Fit Exponent...), gamma that of |dl| against the distance from
//            0.016 to 0.4, where the paper has it (Scaling Relation...), in the prepared networks; the avalanches are those of Fig. 4, in fresh strain.
//            The strains to instability, of exponent t, need no gamma: then the strain per event goes with N to the power -1/(1 + t).
// Files:     in the folder out: eq4.csv, one row per exponent of N; eq4_inputs.csv, one row per exponent that goes in; eq4_exponents.png; the ensemble,
//            which is gone on with where it was stopped, and which Fig4_Avalanches.ijm shares.
// Time:      about half a minute for size=small; size=medium (270 networks) some minutes; size=paper (1669 networks of 64 to 4096
//            nodes) half an hour on two cores.
// Arguments: out=FOLDER (default: out)  seed=1 (of the ensemble)  size=small|medium|paper  protocol=[Fixed step]|[Event driven]
//            theta=measured|NUMBER  gamma=measured|NUMBER (to see what Eq. 4 makes of other exponents)  threads=0 (0: all processors)

allow(newArray("out", "seed", "size", "protocol", "theta", "gamma", "threads"));
out = option("out", "out");
seed = count("seed", "1");
size = option("size", "small");
threads = option("threads", "0");
protocol = option("protocol", "Fixed step");
if (protocol != "Fixed step" && protocol != "Event driven") exit("protocol=" + protocol + " is not allowed: it must be [Fixed step] or [Event driven].");
theta = given("theta");
gamma = given("gamma");
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
unstable = "table=[" + tables + "local-excitations-nodes-*.csv] pool=All where=[unstable = 1 and bistable = 1] save=[" + out + "/eq4]";
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
run("Finite-Size Scaling...", "table=[" + tables + "shear-nodes-*.csv] threshold=1e-5 theta=" + theta + " gamma=" + gamma + " thetaerror=" + thetaError +
	" gammaerror=" + gammaError + " bootstrap=200 seed=1 save=[" + out + "/eq4]");
papers = newArray("0.27", "0.27", "-0.73", "-0.73");
relation = "quantity,measured,error,eq4,eq4_error,deviation,from_strain_up,from_strain_up_error,theta_asked,theta_asked_error\n";
place = newArray(4);
measured = newArray(4);
measuredErrors = newArray(4);
predicted = newArray(4);
predictedErrors = newArray(4);
published = newArray(4);
for (r = 0; r < Table.size; r++) {
	what = Table.getString("quantity", r);
	rows = rows + report(what, sizes, r, papers[r], NaN, NaN);
	place[r] = r + 1;
	measured[r] = Table.get("exponent", r);
	measuredErrors[r] = Table.get("error", r);
	predicted[r] = Table.get("predicted", r);
	predictedErrors[r] = Table.get("predicted_error", r);
	published[r] = parseFloat(papers[r]);
	byStrain = -1 / (1 + strainGap);
	if (!startsWith(what, "strain")) byStrain = 1 + byStrain;
	byStrainError = strainGapError / ((1 + strainGap) * (1 + strainGap));
	print("   Eq. 4 at theta = " + d2s(theta, 2) + ", gamma = " + d2s(gamma, 2) + ": " + d2s(predicted[r], 2) + " ± " + d2s(predictedErrors[r], 2) +
		" (" + d2s(Table.get("deviation", r), 1) + " errors off); of the strains to instability: " + d2s(byStrain, 2) + " ± " + d2s(byStrainError, 2) +
		"; it asks for theta = " + d2s(Table.get("theta", r), 2) + " ± " + d2s(Table.get("theta_error", r), 2));
	relation = relation + what + "," + d2s(measured[r], 4) + "," + d2s(measuredErrors[r], 4) + "," + d2s(predicted[r], 4) + "," + d2s(predictedErrors[r], 4) + "," +
		d2s(Table.get("deviation", r), 4) + "," + d2s(byStrain, 4) + "," + d2s(byStrainError, 4) + "," + d2s(Table.get("theta", r), 4) + "," + d2s(Table.get("theta_error", r), 4) + "\n";
}
File.saveString(rows, out + "/eq4_inputs.csv");
File.saveString(relation, out + "/eq4.csv");
Plot.create("exponents", "1, 2: mean flips, dissipation; 3, 4: strain per event by flips, by dissipation", "exponent of N");
Plot.setFrameSize(900, 560);
Plot.setFontSize(20);
Plot.setAxisLabelSize(20);
Plot.setLimits(0.5, 4.5, -1.2, 1);
Plot.setLineWidth(3);
Plot.setColor("#285aa0", "#285aa0");
Plot.add("circle", place, measured);
Plot.add("error bars", measuredErrors);
for (r = 0; r < 4; r++) place[r] = place[r] + 0.12;
Plot.setColor("#c83c28", "#c83c28");
Plot.add("box", place, predicted);
Plot.add("error bars", predictedErrors);
for (r = 0; r < 4; r++) place[r] = place[r] - 0.24;
Plot.setColor("#444444", "#ffffff");
Plot.add("diamond", place, published);
Plot.setColor("black");
Plot.addLegend("measured, N = " + sizes + "\nEq. 4, theta = " + d2s(theta, 2) + ", gamma = " + d2s(gamma, 2) + "\npaper", "top-right");
Plot.show();
saveAs("PNG", out + "/eq4_exponents.png");

// Prints the exponent of a lower tail that was fitted, and returns its row of the file.
function pseudoGap(what, sizes, paper) {
	line = what + ": " + d2s(Table.get("exponent", 0), 2) + " ± " + d2s(deviation(), 2) + " (N = " + sizes + ", up to " + d2s(Table.get("until", 0), -2) + ", " +
		Table.get("count", 0) + " values";
	if (paper != "") line = line + "; paper: " + paper;
	line = line + ")";
	if (Table.get("accepted", 0) == 0) line = line + ", not accepted, do not quote it: " + Table.getString("reason", 0);
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

// The same for an exponent that may be measured instead, which is NaN then.
function given(key) {
	value = option(key, "measured");
	if (value == "measured") return NaN;
	if (!matches(value, "[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?")) exit(key + "=" + value + " is not allowed: it must be measured, or a number.");
	return parseFloat(value);
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
