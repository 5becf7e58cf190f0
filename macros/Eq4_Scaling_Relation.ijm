// Do the exponents of N of avalanches follow from the pseudo-gap and from how bonds answer to shear (arXiv 2408.08030, Eq. 4)?
//
//            strain per event ~ N^-(1 + gamma)/(1 + theta),  size ~ N^(theta - gamma)/(1 + theta)
//
// Appears:   theta, gamma, and the exponent of the strains to instability, each with its plot; one printed line per exponent of N, measured and predicted; a plot of
//            measured against predicted exponents; the theta that the avalanches ask for.
// Measured:  theta is the exponent of the distances to instability of unstable bonds (Fit Exponent...), gamma that of |dl| against the distance from 0.016 to 0.4, where
//            the paper has it (Scaling Relation...), in the prepared networks; the avalanches are those of Fig. 4, in fresh strain. The strains to instability, of
//            exponent t, need no gamma: then the strain per event goes with N to the power -1/(1 + t).
// Files:     in the folder out: eq4.csv, one row per exponent of N; eq4_inputs.csv, one row per exponent that goes in; eq4_exponents.png; the ensemble, which is gone on
//            with where it was stopped, and which Fig4_Avalanches.ijm shares.
// Time:      as that of Fig4_Avalanches.ijm.
// Source:    source=... gives Eq. 4 of your own networks, at their parameters, instead (Paper Figures...).

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="The scaling relation of avalanches, pseudo-gap and response to shear (Eq. 4).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "medium", "paper"}, value="small", persist=false) size
#@ String(label="Protocol", choices={"Fixed step", "Event driven"}, value="Fixed step", persist=false) protocol
#@ String(label="theta", value="measured", persist=false, description="measured, or a number, to see what Eq. 4 makes of another exponent.") theta
#@ String(label="gamma", value="measured", persist=false, description="The same.") gamma
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else your own data: a plan (its name ends in .properties), the folder of an ensemble, pooled tables (files or their folder), or workbench, the networks that are open.") source

if (source != "") run("Figures of a Source", "source=[" + source + "] panels=[eq4] threads=" + threads + " out=[" + out + "]"); if (source != "") return "";
var error = 0; // of the exponent that was fitted last
number = "measured|[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?";
if (!matches(theta, number)) exit("theta=" + theta + " is not allowed: it must be measured, or a number.");
if (!matches(gamma, number)) exit("gamma=" + gamma + " is not allowed: it must be measured, or a number.");
networks = "64 = 700; 128 = 450; 256 = 250; 512 = 160; 1024 = 90; 2048 = 16; 4096 = 3"; // of every N
if (size == "medium") networks = "64 = 100; 128 = 80; 256 = 60; 512 = 30";
if (size == "small") networks = "32 = 40; 64 = 25; 128 = 15";
nodes = replace(replace(networks, " = [0-9]+", ""), ";", ",");
name = "shear-" + replace(toLowerCase(protocol), " ", "-") + "-" + size + "-" + seed;
run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; nodes = " + nodes +
	"; analyses = excitations, shear; shear.before = 0.1; shear.path = 0.1; shear.increment = 1e-4; shear.protocol = " + protocol + "; networks." + replace(networks, "; ", "; networks.") + "]");
sizes = replace(nodes, ", .*, ", " to ");
rows = "quantity,nodes,exponent,error,paper\n";
tables = "table=[" + out + "/ensemble-" + name + "/tables/";
unstable = tables + "local-excitations-nodes-*.csv] pool=All where=[unstable = 1 and bistable = 1] save=[" + out + "/eq4]";
thetaError = 0; gammaError = 0; thetaDoubt = "";
if (theta == "measured") {
	run("Fit Exponent...", unstable + " column=distance tail=Lower");
	theta = Table.get("exponent", 0);
	rows = rows + pseudoGap("theta, P(distance) of unstable bonds", sizes, "1.0");
	thetaError = error;
	if (Table.get("accepted", 0) == 0) thetaDoubt = " (theta not accepted)";
}
if (gamma == "measured") {
	run("Scaling Relation...", unstable + " x=distance y=dl average=[Geometric mean] bins=10 from=0.016 until=0.4");
	gamma = -Table.get("slope", 0);
	gammaError = Table.get("error", 0);
	print("gamma, |dl| against distance of unstable bonds: " + d2s(gamma, 2) + " +- " + d2s(gammaError, 2) + " (N = " + sizes + ", 0.016 to 0.4; paper: 0.6)");
	rows = rows + "gamma," + sizes + "," + d2s(gamma, 4) + "," + d2s(gammaError, 4) + ",0.6\n";
}
theta = parseFloat(theta); gamma = parseFloat(gamma);
run("Fit Exponent...", unstable + " column=strain_up tail=Lower");
rows = rows + pseudoGap("P(strain_up) of unstable bonds", sizes, "");
strainGap = Table.get("exponent", 0);
run("Finite-Size Scaling...", tables + "shear-nodes-*.csv] threshold=1e-5 theta=" + theta + " gamma=" + gamma + " thetaerror=" + thetaError +
	" gammaerror=" + gammaError + " bootstrap=200 seed=1 save=[" + out + "/eq4]");
published = newArray(0.27, 0.27, -0.73, -0.73);
relation = "quantity,measured,error,eq4,eq4_error,deviation,from_strain_up,from_strain_up_error,theta_asked,theta_asked_error\n";
measured = ""; refused = "";
predicted = "";
papers = "";
for (r = 0; r < Table.size; r++) {
	what = Table.getString("quantity", r);
	measured = measured + (r + 1) + ";" + at("exponent", r, 6) + ";" + at("error", r, 6) + ";";
	predicted = predicted + (r + 1.12) + ";" + at("predicted", r, 6) + ";" + at("predicted_error", r, 6) + ";";
	papers = papers + (r + 0.88) + ";" + published[r] + ";0;";
	doubt = "";
	if (Table.get("accepted", r) == 0) doubt = ", not accepted, do not quote it: the means do not follow a power law";
	if (doubt != "") refused = refused + ", " + (r + 1) + " not accepted";
	print(what + ": " + at("exponent", r, 2) + " +- " + at("error", r, 2) + " (N = " + sizes + "; paper: " + published[r] + ")" + doubt);
	rows = rows + what + "," + sizes + "," + at("exponent", r, 4) + "," + at("error", r, 4) + "," + published[r] + "\n";
	byStrain = -1 / (1 + strainGap);
	if (!startsWith(what, "strain")) byStrain = 1 + byStrain;
	byStrainError = error / pow(1 + strainGap, 2);
	print("   Eq. 4 at theta = " + d2s(theta, 2) + ", gamma = " + d2s(gamma, 2) + ": " + at("predicted", r, 2) + " +- " + at("predicted_error", r, 2) + " (" + at("deviation", r, 1) +
		" errors off); of the strains to instability: " + d2s(byStrain, 2) + " +- " + d2s(byStrainError, 2) + "; it asks for theta = " + at("theta", r, 2) + " +- " + at("theta_error", r, 2));
	relation = relation + what + "," + at("exponent", r, 4) + "," + at("error", r, 4) + "," + at("predicted", r, 4) + "," + at("predicted_error", r, 4) + "," + at("deviation", r, 4) + "," +
		d2s(byStrain, 4) + "," + d2s(byStrainError, 4) + "," + at("theta", r, 4) + "," + at("theta_error", r, 4) + "\n";
}
File.saveString(rows, out + "/eq4_inputs.csv");
File.saveString(relation, out + "/eq4.csv");
series = "values|||" + measured + "|circle #0072b2 2|measured, N = " + sizes + refused + "\nvalues|||" + predicted + "|box #cc3311 2|Eq. 4, {theta} = " + d2s(theta, 2) + ", {gamma} = " + d2s(gamma, 2) + thetaDoubt +
	"\nvalues|||" + papers + "|diamond #444444 2|paper";
run("Draw Plot", "title=exponents axes=[1 {<}{Delta}n{>}, 2 {<}S{>}, 3 and 4 {Delta}{gamma} (flips, S);exponent of N] scales=none limits=[0.5 4.5 -1.2 1] corner=top-right series=[" +
	series + "]");
saveAs("PNG", out + "/eq4_exponents.png");

// A number of the newest table, with so many digits.
function at(heading, row, digits) {
	return d2s(Table.get(heading, row), digits);
}

// Prints the exponent of a lower tail that was fitted, and returns its row of the file. Bonds of a network are not independent: the error is that of the
// interval between resampled networks.
function pseudoGap(what, sizes, paper) {
	error = (Table.get("high", 0) - Table.get("low", 0)) / 3.92;
	line = what + ": " + at("exponent", 0, 2) + " +- " + d2s(error, 2) + " (N = " + sizes + ", up to " + at("until", 0, -2) + ", " + Table.get("count", 0) + " values";
	if (paper != "") line = line + "; paper: " + paper;
	line = line + ")";
	if (Table.get("accepted", 0) == 0) line = line + ", not accepted, do not quote it: " + Table.getString("reason", 0);
	print(line);
	return replace(what, ",", ":") + "," + sizes + "," + at("exponent", 0, 4) + "," + d2s(error, 4) + "," + paper + "\n";
}
