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

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument()); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="The scaling relation of avalanches, pseudo-gap and response to shear (Eq. 4).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "medium", "paper"}, value="small", persist=false) size
#@ String(label="Protocol", choices={"Fixed step", "Event driven"}, value="Fixed step", persist=false) protocol
#@ String(label="theta", value="measured", persist=false, description="measured, or a number, to see what Eq. 4 makes of another exponent.") theta
#@ String(label="gamma", value="measured", persist=false, description="The same.") gamma
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads

if (theta != "measured" && isNaN(parseFloat(theta))) exit("theta=" + theta + " is not allowed: it must be measured, or a number.");
if (gamma != "measured" && isNaN(parseFloat(gamma))) exit("gamma=" + gamma + " is not allowed: it must be measured, or a number.");
if (size == "small") {
	nodes = newArray("32", "64", "128");
	networks = newArray("40", "25", "15");
} else if (size == "medium") {
	nodes = newArray("64", "128", "256", "512");
	networks = newArray("100", "80", "60", "30");
} else {
	nodes = newArray("64", "128", "256", "512", "1024", "2048", "4096");
	networks = newArray("700", "450", "250", "160", "90", "16", "3");
}
name = "shear-" + replace(toLowerCase(protocol), " ", "-") + "-" + size + "-" + seed;
plan = "seed = " + seed + "; nodes = " + String.join(nodes, ", ") + "; analyses = excitations, shear; shear.before = 0.1; shear.path = 0.1; shear.increment = 1e-4; shear.protocol = " + protocol;
for (n = 0; n < nodes.length; n++) plan = plan + "; networks." + nodes[n] + " = " + networks[n];
run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[" + plan + "]");
tables = out + "/ensemble-" + name + "/tables/";
sizes = nodes[0] + " to " + nodes[nodes.length - 1];

rows = "quantity,nodes,exponent,error,paper\n";
unstable = "table=[" + tables + "local-excitations-nodes-*.csv] pool=All where=[unstable = 1 and bistable = 1] save=[" + out + "/eq4]";
thetaError = 0;
if (theta == "measured") {
	run("Fit Exponent...", unstable + " column=distance tail=Lower");
	theta = Table.get("exponent", 0);
	thetaError = deviation();
	rows = rows + pseudoGap("theta, P(distance) of unstable bonds", sizes, "1.0");
}
gammaError = 0;
if (gamma == "measured") {
	run("Scaling Relation...", unstable + " x=distance y=dl average=[Geometric mean] bins=10 from=0.016 until=0.4");
	gamma = -Table.get("slope", 0);
	gammaError = Table.get("error", 0);
	print("gamma, |dl| against distance of unstable bonds: " + d2s(gamma, 2) + " +- " + d2s(gammaError, 2) + " (N = " + sizes + ", 0.016 to 0.4; paper: 0.6)");
	rows = rows + "gamma," + sizes + "," + d2s(gamma, 4) + "," + d2s(gammaError, 4) + ",0.6\n";
}
theta = parseFloat(theta);
gamma = parseFloat(gamma);
run("Fit Exponent...", unstable + " column=strain_up tail=Lower");
rows = rows + pseudoGap("P(strain_up) of unstable bonds", sizes, "");
strainGap = Table.get("exponent", 0);
strainGapError = deviation();
run("Finite-Size Scaling...", "table=[" + tables + "shear-nodes-*.csv] threshold=1e-5 theta=" + theta + " gamma=" + gamma + " thetaerror=" + thetaError +
	" gammaerror=" + gammaError + " bootstrap=200 seed=1 save=[" + out + "/eq4]");
published = newArray(0.27, 0.27, -0.73, -0.73);
relation = "quantity,measured,error,eq4,eq4_error,deviation,from_strain_up,from_strain_up_error,theta_asked,theta_asked_error\n";
for (r = 0; r < Table.size; r++) {
	what = Table.getString("quantity", r);
	print(what + ": " + at("exponent", r, 2) + " +- " + at("error", r, 2) + " (N = " + sizes + "; paper: " + published[r] + ")");
	rows = rows + what + "," + sizes + "," + at("exponent", r, 4) + "," + at("error", r, 4) + "," + published[r] + "\n";
	byStrain = -1 / (1 + strainGap);
	if (!startsWith(what, "strain")) byStrain = 1 + byStrain;
	byStrainError = strainGapError / ((1 + strainGap) * (1 + strainGap));
	print("   Eq. 4 at theta = " + d2s(theta, 2) + ", gamma = " + d2s(gamma, 2) + ": " + at("predicted", r, 2) + " +- " + at("predicted_error", r, 2) + " (" + at("deviation", r, 1) +
		" errors off); of the strains to instability: " + d2s(byStrain, 2) + " +- " + d2s(byStrainError, 2) + "; it asks for theta = " + at("theta", r, 2) + " +- " + at("theta_error", r, 2));
	relation = relation + what + "," + at("exponent", r, 4) + "," + at("error", r, 4) + "," + at("predicted", r, 4) + "," + at("predicted_error", r, 4) + "," + at("deviation", r, 4) + "," +
		d2s(byStrain, 4) + "," + d2s(byStrainError, 4) + "," + at("theta", r, 4) + "," + at("theta_error", r, 4) + "\n";
}
File.saveString(rows, out + "/eq4_inputs.csv");
File.saveString(relation, out + "/eq4.csv");
measured = Table.getColumn("exponent");
measuredErrors = Table.getColumn("error");
predicted = Table.getColumn("predicted");
predictedErrors = Table.getColumn("predicted_error");
Plot.create("exponents", "1, 2: mean flips, dissipation; 3, 4: strain per event by flips, by dissipation", "exponent of N");
Plot.setFrameSize(900, 560);
Plot.setFontSize(20);
Plot.setAxisLabelSize(20);
Plot.setLimits(0.5, 4.5, -1.2, 1);
Plot.setLineWidth(3);
Plot.setColor("#285aa0", "#285aa0");
Plot.add("circle", newArray(1, 2, 3, 4), measured);
Plot.add("error bars", measuredErrors);
Plot.setColor("#c83c28", "#c83c28");
Plot.add("box", newArray(1.12, 2.12, 3.12, 4.12), predicted);
Plot.add("error bars", predictedErrors);
Plot.setColor("#444444", "#ffffff");
Plot.add("diamond", newArray(0.88, 1.88, 2.88, 3.88), published);
Plot.setColor("black");
Plot.addLegend("measured, N = " + sizes + "\nEq. 4, theta = " + d2s(theta, 2) + ", gamma = " + d2s(gamma, 2) + "\npaper", "top-right");
Plot.show();
saveAs("PNG", out + "/eq4_exponents.png");

// A number of the newest table, with so many digits.
function at(heading, row, digits) {
	return d2s(Table.get(heading, row), digits);
}

// Prints the exponent of a lower tail that was fitted, and returns its row of the file.
function pseudoGap(what, sizes, paper) {
	line = what + ": " + at("exponent", 0, 2) + " +- " + d2s(deviation(), 2) + " (N = " + sizes + ", up to " + at("until", 0, -2) + ", " + Table.get("count", 0) + " values";
	if (paper != "") line = line + "; paper: " + paper;
	line = line + ")";
	if (Table.get("accepted", 0) == 0) line = line + ", not accepted, do not quote it: " + Table.getString("reason", 0);
	print(line);
	return replace(what, ",", ":") + "," + sizes + "," + at("exponent", 0, 4) + "," + d2s(deviation(), 4) + "," + paper + "\n";
}

// The standard error of a fitted exponent: bonds of a network are not independent, so it is that of the interval between resampled networks.
function deviation() {
	return (Table.get("high", 0) - Table.get("low", 0)) / 3.92;
}
