// How far are bonds really from failing, and does the pseudo-gap survive where linear response is not asked (arXiv 2408.08030, Eq. 2 and 3)?
//
// Appears:   a figure: f, distance and work to the failure, true over predicted; P(distance), predicted and true; activation energies of saddles, each once; how many other bonds a
//            bond pre-empts. Printed lines: the same in numbers.
// Method:    every bond of every network is pinched until the network fails, and its branch followed on to the saddle behind (Pinch Bonds..., saddle=true);
//            Pinched Populations... joins them with the populations of Local Excitations... of the same networks. A bond whose pinching makes another one fail
//            is pre-empted by it. theta of P(x) ~ x^theta is asked of f, distance and work with the fold's powers 2, 1 and 3; activation energies go as the
//            third power, too. Intervals are over halves of the networks.
// Files:     in the folder out: the tables of Pinched Populations..., pinched_theta.csv, a row a fit; pinched_bonds.png; the ensemble.
// Time:      half a minute; size=paper an hour and a half of processor time for the networks, and some minutes.
// Source:    source=... is the folder of an ensemble of one N with analyses = excitations, pinch and pinch.saddle = true.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Bonds pinched until the network fails: true over predicted distances, the pseudo-gap, activation energies, and which bonds pre-empt others.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of an ensemble with analyses = excitations, pinch.") source

plan = "nodes = 256; networks = 200"; if (size == "small") plan = "nodes = 64; networks = 20";
tables = source + "/tables/";
if (source == "") {
	name = "pinched-bonds-" + size + "-" + seed;
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + plan + "; analyses = excitations, pinch; pinch.saddle = true]");
	tables = out + "/ensemble-" + name + "/tables/";
}
if (!File.isDirectory(tables)) exit("source=" + source + " is not allowed: it must be the folder of an ensemble with analyses = excitations, pinch.");
run("Pinched Populations...", "table=[" + tables + "pinched-bonds-nodes-*.csv] excitations=[" + tables + "local-excitations-nodes-*.csv] save=[" + out + "]");
printed = newArray("ratios", "nearer", "summary"); for (k = 0; k < 3; k++) print(File.openAsString(out + "/pinched-" + printed[k] + "-pinched-distances.csv"));
bonds = out + "/pinched-populations-pinched-distances.csv"; saddles = out + "/pinched-saddles-pinched-distances.csv";

var theta = "population,trigger,column,power,theta,error,low,high,until,values,accepted\n";
columns = newArray("f_in", "f_failure", "distance", "distance_failure", "barrier", "work"); powers = newArray(2, 2, 1, 1, 3, 3);
for (unstable = 1; unstable >= 0; unstable--) for (any = 0; any < 2; any++) for (k = 0; k < 6; k++) {
	who = "unstable"; if (!unstable) who = "stable"; where = "bistable = 1 and unstable = " + unstable;
	if (any) fit(who + ",any", bonds, columns[k], powers[k], where); else fit(who + ",own", bonds, columns[k], powers[k], where + " and own = 1");
}
fit("saddles,each once", saddles, "activation", 3, ""); fit("bistable,any", bonds, "activation_predicted", 3, "bistable = 1");
File.saveString(theta, out + "/pinched_theta.csv"); print(theta);

panel("a  true over predicted", 0, "f_{failure} / f_{in};P", "histogram|" + bonds + "|,%,|ratio_f;10|*|%", "unstable own,unstable other,stable own,stable other");
names = newArray("unstable", "stable"); looks = newArray("circle #0072b2", "box #cc3311", "diamond #009e73", "triangle #6e6e6e"); series = "";
for (k = 0; k < 4; k++) {
	column = "distance (l)"; label = ", Eq. 3"; if (k % 2 == 1) { column = "distance_failure (l)"; label = ", true"; } p = floor(k / 2);
	series = series + "histogram|" + bonds + "|," + names[p] + "|" + column + ";5|" + looks[k] + " 2|" + names[p] + label + "\n";
}
panel("b  does the pseudo-gap survive?", 1, "distance (l);P(distance) (1/l)", series, "");
panel("c  activation energies", 2, "activation energy (E);P (1/E)", "histogram|" + saddles + "||activation (E);4|circle #0072b2 2|saddles, each once\nhistogram|" + bonds +
	"||activation_predicted (E);4|box #cc3311 2|predicted for bonds", "");
panel("d  who pre-empts whom", 3, "other bonds n;bonds that pre-empt n others", "points|" + out + "/pinched-preempted-pinched-distances.csv||others;bonds|circle #0072b2 2|all networks", "");
saveAs("PNG", out + "/pinched_bonds.png");

// Fits the lower tail of a column and adds a row: theta of the distance that it asks for by its power. Fewer than 50 values are not fitted.
function fit(who, table, column, power, where) {
	if (where != "") where = where + " and "; where = where + column + " > 0";
	run("Open Table...", "table=[" + table + "] columns=[" + column + "] where=[" + where + "]"); if (Table.size < 50) return;
	run("Fit Exponent...", "table=[" + table + "] column=" + column + " where=[" + where + "]");
	theta = theta + who + "," + column + "," + power; results = newArray("exponent", "low", "high");
	for (i = 0; i < 3; i++) results[i] = d2s(power * (Table.get(results[i], 0) + 1) - 1, 4);
	theta = theta + "," + results[0] + "," + d2s(power * Table.get("error", 0), 4) + "," + results[1] + "," + results[2] + "," + d2s(Table.get("until", 0), -4) + "," + Table.get("count", 0) +
		"," + Table.get("accepted", 0) + "\n"; close("*");
}
// Draws a plot and puts it into the figure.
function panel(title, number, axes, series, each) {
	run("Draw Plot", "title=pinched-" + number + " axes=[" + axes + "] each=[" + each + "] series=[" + series + "]");
	run("Place in Figure", "title=[" + title + "] number=" + number + " panels=4 columns=2 figure=pinched-bonds");
}
