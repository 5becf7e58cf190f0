// Which choice moves which number? The exponents of Fig. 1, 2 and 4 of arXiv 2408.08030 under one change at a time: of the generator, the coordination, the preparation,
// the minimiser, the box, the drive.
//
// Appears:   one printed line per change: unstable fraction, share without bistability, theta of unstable and of stable bonds, exponents of f_in, barrier and |dl|;
//            exponents of N of mean flips, mean dissipation and strain per event, and of their distributions.
// Measured:  as in Fig. 1, 2 and 4, in smaller networks. Networks of all changes have the same seeds, so that what differs is the change, where it leaves the network as
//            built alone. Windows are chosen anew each time.
//            Two figures: the mean dissipation of events against N, a series for each change; for size=paper the unstable fraction against the excess coordination.
// Files:     in the folder out: sensitivity.csv, one row a change and quantity with its error and window; both figures with their tables; two ensembles for each
//            change, which are gone on with where they were stopped.
// Time:      a minute for size=small (four changes); size=paper (400 networks of 256 nodes of the first three changes, 120 of the others, and 100, 60, 40 of 64, 128, 256
//            under shear, 12 changes) half an hour on two cores.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="The exponents of Fig. 1, 2 and 4 under one change of the protocol at a time.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="First seed", value=1, min=1, persist=false, description="The others follow it.") seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads

names = newArray("paper's protocol", "Delaunay", "gradient flow", "from event to event", "excess 1.0", "excess 2.0", "alpha 0.025", "only relaxed", "one way", "zero pressure",
	"known ground", "steps of 1e-3");
// what differs in the plan of excitations, and in that of shear; - : not measured
excitations = newArray("", "generator = Delaunay; ", "prepare.minimiser = Gradient flow; ", "-", "excess = 1; ", "excess = 2; ", "alpha = 0.025; ", "prepare.amplitude = 0; ",
	"prepare.path = 0 1 0; ", "prepare.box = Zero pressure; ", "-", "-");
shear = newArray("", "; generator = Delaunay", "; prepare.minimiser = Gradient flow; shear.minimiser = Gradient flow", "; shear.protocol = Event driven", "; excess = 1", "; excess = 2",
	"; alpha = 0.025", "-", "-", "; prepare.box = Zero pressure; shear.box = Zero pressure", "; shear.before = 0", "; shear.increment = 1e-3");
if (size == "small") {
	changes = 4;
	nodes = "64";
	networks = newArray(40, 40);
	sheared = "nodes = 32, 64; seeds = " + seed + ".." + (seed + 14) + "; seeds.64 = " + seed + ".." + (seed + 9);
} else {
	changes = names.length;
	nodes = "256";
	networks = newArray(400, 120); // the first of the first three changes, the checks that a referee would ask for
	sheared = "nodes = 64, 128, 256; seeds = " + seed + ".." + (seed + 99) + "; seeds.128 = " + seed + ".." + (seed + 59) + "; seeds.256 = " + seed + ".." + (seed + 39);
}
quantities = newArray("theta unstable", "theta stable", "f_in unstable", "barrier unstable", "dl all", "dt all");
fits = newArray("where=[unstable = 1 and bistable = 1] column=distance tail=Lower", "where=[unstable = 0 and bistable = 1] column=distance tail=Lower",
	"where=[unstable = 1 and bistable = 1] column=f_in tail=Lower", "where=[unstable = 1 and bistable = 1] column=barrier tail=Lower", "column=dl tail=Upper", "column=dt tail=Upper");
told = newArray("theta unstable", "theta stable", "", "barrier", "", ""); // in the printed line
series = ""; // tables of all changes under shear,
excesses = ""; // and those of changes of the excess alone
rows = "change,quantity,value,error,low,high,from,until,values,accepted\n";
for (c = 0; c < changes; c++) {
	line = names[c] + ":";
	if (excitations[c] != "-") {
		tables = pool("", names[c], "nodes = " + nodes + "; seeds = " + seed + ".." + (seed + networks[minOf(floor(c / 3), 1)] - 1) + "; " + excitations[c] + "analyses = excitations");
		if (c == 0 || startsWith(excitations[c], "excess")) excesses = excesses + tables + "preparation-nodes-" + nodes + ".csv, ";
		run("Open Table...", "table=[" + tables + "preparation-nodes-" + nodes + ".csv] columns=unstable_fraction");
		fractions = Table.getColumn("unstable_fraction");
		Array.getStatistics(fractions, least, most, mean, deviation);
		error = deviation / sqrt(fractions.length);
		line = line + " unstable " + d2s(100 * mean, 2) + " +- " + d2s(100 * error, 2) + " %";
		rows = rows + names[c] + ",unstable fraction," + d2s(mean, -6) + "," + d2s(error, -6) + ",,,,," + fractions.length + ",\n";
		file = "table=[" + tables + "local-excitations-nodes-" + nodes + ".csv] ";
		run("Open Table...", file + "columns=bistable");
		bistable = Table.getColumn("bistable");
		Array.getStatistics(bistable, least, most, mean);
		rows = rows + names[c] + ",without bistability," + d2s(1 - mean, -6) + ",,,,,," + bistable.length + ",\n";
		line = line + ", no bistability " + d2s(100 - 100 * mean, 1) + " %";
		for (f = 0; f < fits.length; f++) {
			run("Fit Exponent...", file + fits[f]);
			rows = rows + names[c] + "," + quantities[f] + cells(newArray("exponent", "error", "low", "high", "from", "until", "count", "accepted"), 0, -5) + "\n";
			if (told[f] != "") line = line + ", " + told[f] + result(0);
			if (told[f] != "" && Table.get("accepted", 0) == 0) line = line + " (not accepted)";
		}
		run("Scaling Relation...", file + "where=[unstable = 1 and bistable = 1] x=distance y=dl average=[Geometric mean] bins=10 from=0.016 until=0.4");
		rows = rows + names[c] + ",gamma," + d2s(-Table.get("slope", 0), 4) + "," + d2s(Table.get("error", 0), 4) + ",,,0.016,0.4,,\n";
	}
	if (shear[c] != "-") {
		tables = pool("shear-", names[c], sheared + "; analyses = shear" + shear[c]);
		series = series + tables + "shear-nodes-*.csv, ";
		run("Finite-Size Scaling...", "table=[" + tables + "shear-nodes-*.csv] threshold=1e-5 bootstrap=200 seed=1");
		for (r = 0; r < Table.size; r++) {
			what = Table.getString("quantity", r);
			rows = rows + names[c] + "," + what + " against N" + cells(newArray("exponent", "error", "low", "high"), r, 4) + ",,,,\n";
			line = line + ", " + what + result(r);
		}
		run("Detect Avalanches...", "table=[" + tables + "shear-nodes-*.csv] threshold=1e-5 pool=All"); // of all N together
		for (r = 0; r < Table.size; r++) {
			what = "P(" + Table.getString("size", r) + ") " + Table.getString("law", r);
			rows = rows + names[c] + "," + what + cells(newArray("exponent", "error"), r, 4) + ",," + cells(newArray("from", "until"), r, -4) + "," + Table.get("count", r) + ",\n";
			line = line + ", " + what + result(r);
		}
	}
	close("*");
	print(line);
}
File.saveString(rows, out + "/sensitivity.csv");
run("Parameter Series...", "table=[" + series + "] x=nodes y=s series=table where=[s > 1e-5] pool=All save=[" + out + "] xaxis=Log yaxis=Log");
if (size == "paper") run("Parameter Series...", "table=[" + excesses + "] x=excess y=unstable_fraction save=[" + out + "]");

// Makes and measures the networks of a change, and returns the folder of their tables.
function pool(kind, change, plan) {
	name = "sensitivity-" + kind + size + "-" + replace(change, "[^a-zA-Z0-9]+", "-") + "-" + seed;
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[" + plan + "]");
	return out + "/ensemble-" + name + "/tables/";
}

// Numbers of a row of the newest table, as cells of a file; those that there are none of are empty.
function cells(headings, row, digits) {
	text = "";
	for (h = 0; h < headings.length; h++) {
		text = text + ",";
		if (!isNaN(Table.get(headings[h], row)) && Table.get(headings[h], row) < 1e300) text = text + d2s(Table.get(headings[h], row), digits);
	}
	return text;
}

// The exponent in a row of the newest table with its error.
function result(row) {
	return " " + d2s(Table.get("exponent", row), 2) + " +- " + d2s(Table.get("error", row), 2);
}
