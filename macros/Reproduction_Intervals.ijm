// How sure are the exponents whose values docs/data keeps, when networks are drawn, and windows chosen, anew?
//
// Appears:   one printed line a fit: the kept exponent with its interval or error, and that of today's Fit Exponent... with the interval of random halves.
// Method:    avalanches (events-N.csv) are fitted in the kept windows, which were given; halves are of networks, fewer than 30 of which make no interval: its
//            cells are then empty. Barriers and frequencies of soft modes (fig3d_barriers.csv) are fitted in windows that are chosen anew in every half; the table does not say of
//            which network they are, so halves are of values, at least 50 (the smallest window), and an interval may be too narrow. What else in the folder has a kept window is printed, with the recipe that measures it again.
// Files:     in the folder out: intervals.csv, one row a fit.
// Time:      ten minutes, most of it for laws with a cut-off.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Exponents of the kept tables with the intervals of today's fits.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ String(label="Folder of the tables", value="docs/data", persist=false, description="As Reproduction_Data.ijm makes it.") data

if (!File.isDirectory(data)) exit("data=" + data + " is not allowed: it must be a folder of tables made by Reproduction_Data.ijm.");
var rows = "table,nodes,quantity,law,networks,kept,kept_error,kept_low,kept_high,exponent,error,low,high,from,until,values,accepted\n";
var fits = 0;
files = getFileList(data);
for (f = 0; f < files.length; f++) {
	if (!startsWith(files[f], "events-")) continue;
	nodes = replace(replace(files[f], "events-", ""), ".csv", "");
	run("Open Table...", "table=[" + data + "/" + files[f] + "] columns=[seed] where=[by_flips = 1]");
	seeds = Table.getColumn("seed"); // in blocks
	networks = 1;
	for (i = 1; i < seeds.length; i++) networks += (seeds[i] != seeds[i - 1]);
	enough = (networks >= 30);
	pooled = out + "/events of networks.csv"; // whose seeds tell the networks apart
	File.saveString("# network_column=seed\n" + File.openAsString(data + "/" + files[f]), pooled);
	old = split(File.openAsString(data + "/avalanche-fits-" + nodes + ".csv"), "\n");
	for (r = 1; r < old.length; r++) {
		c = split(old[r] + ",end", ","); // size, law, exponent, error, cutoff, cutoff_error, from, until, count, ks_distance, accepted, reason
		size = c[0];
		law = "Power law";
		if (size == "flips") law = "Whole numbers";
		window = " from=" + c[6];
		if (c[1] == "cut-off") law = law + " with cut-off";
		else window = window + " until=" + c[7];
		by = 0;
		if (size == "flips") by = 1;
		refit("events-" + nodes, nodes, size, law, networks, enough, newArray(c[2], c[3], "", ""), "table=[" + pooled + "] column=" + size + " tail=Upper where=[by_flips = " + by + "]" + window);
	}
	File.delete(pooled);
}
if (File.exists(data + "/fig3d_mode_barriers.csv")) {
	old = split(File.openAsString(data + "/fig3d_mode_barriers.csv"), "\n");
	for (r = 1; r < old.length; r++) {
		c = split(old[r], ","); // nodes, method, column, exponent, error, low, high, ...
		values = out + "/values.csv";
		those = split(File.openAsString(data + "/fig3d_barriers.csv"), "\n");
		mine = Array.filter(those, "(^" + c[0] + "," + c[1] + ",.*)");
		enough = (mine.length >= 100);
		File.saveString(those[0] + "\n" + String.join(mine, "\n") + "\n", values);
		quantity = "" + c[1] + " " + c[2];
		refit("fig3d_mode_barriers", c[0], quantity, "Power law", "", enough, newArray(c[3], c[4], c[5], c[6]), "table=[" + values + "] column=" + c[2] + " tail=Lower");
		File.delete(values);
	}
}
if (fits == 0) exit("data=" + data + " is not allowed: it must be a folder of tables made by Reproduction_Data.ijm.");
File.saveString(rows, out + "/intervals.csv");
again("sensitivity.csv", "Protocol_Sensitivity.ijm");

// Fits again, and adds a row, without interval if there are not enough networks or values; kept: exponent, error, low and high.
function refit(table, nodes, quantity, law, networks, enough, kept, options) {
	run("Fit Exponent...", options + " law=[" + law + "]");
	interval = d2s(Table.get("low", 0), 4) + "," + d2s(Table.get("high", 0), 4);
	if (!enough) interval = ",";
	exponent = d2s(Table.get("exponent", 0), 4) + "," + d2s(Table.get("error", 0), 4);
	before = d2s(parseFloat(kept[0]), 4) + "," + d2s(parseFloat(kept[1]), 4);
	for (k = 2; k < 4; k++) {
		before = before + ",";
		if (kept[k] != "") before = before + d2s(parseFloat(kept[k]), 4);
	}
	rows = rows + table + "," + nodes + "," + quantity + "," + law + "," + networks + "," + before + "," + exponent + "," + interval + "," + d2s(Table.get("from", 0), -4) + "," +
		d2s(Table.get("until", 0), -4) + "," + Table.get("count", 0) + "," + Table.get("accepted", 0) + "\n";
	print("N = " + nodes + ", " + quantity + ", " + law + ": kept " + replace(before, ",", " ") + "; now " + replace(exponent, ",", " +- ") + " (" + replace(interval, ",", " to ") + ")");
	fits++;
	close("fit-*");
	close("window-scan-*");
}

// Says how many intervals of a table are of windows that were kept.
function again(name, recipe) {
	if (!File.exists(data + "/" + name)) return;
	lines = split(File.openAsString(data + "/" + name), "\n");
	heads = split(lines[0], ",");
	for (low = 0; heads[low] != "low"; low++);
	count = 0;
	for (l = 1; l < lines.length; l++) {
		c = split(lines[l] + ",end", ",");
		if (c[low] != "") count++;
	}
	print(name + ": " + count + " intervals; the values are not kept, " + recipe + " measures them again");
}
