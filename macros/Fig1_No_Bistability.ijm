// How many bonds have lost their bistability, and how many are unstable, by each reading of the paper (arXiv 2408.08030, Fig. 1d, Eq. 3)?
//
// Appears:   one printed line an N and reading: the share of bonds with its error over networks, beside the paper's number.
// Method:    Eq. 3 loses its root where ksys r0^2 > alpha ("about 2.5 % of bonds"). With ksys > alpha, as if every r0 were the unit of length, there are fewer: r0 is 1.07 l
//            on average and ksys r0^2 is then a number of another bond. l is the node spacing, of which the cell has N: S = N [du - de sigma] of the paper is an energy if A = N, so that
//            its lengths are in that unit, too. Unstable: U'' < 0, all or those that are bistable (U'' < 0 and an instability ahead).
// Files:     in the folder out: fig1_no_bistability.csv, one row an N and reading; the ensemble of Fig2_Pseudo_Gap.ijm, gone on with where it was stopped.
// Time:      half a minute for size=small; size=paper half an hour on two cores, if the ensemble is not there yet.
// Source:    source=... takes the tables of an ensemble that is there, of all its N.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Bonds that have lost their bistability, and unstable ones, by each reading of the paper (Fig. 1d, Eq. 3).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of an ensemble whose plan has analyses = excitations and the standard alpha = 0.1.") source

alpha = 0.1;
plan = "nodes = 512, 4096; networks.512 = 2000; networks.4096 = 50";
if (size == "small") plan = "nodes = 128; networks = 24";
if (source == "") {
	name = "excitations-" + size + "-" + seed;
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + plan + "; analyses = excitations]");
	source = out + "/ensemble-" + name;
}
tables = source + "/tables/";
if (!File.isDirectory(tables)) exit("source=" + source + " is not allowed: it must be the folder of an ensemble, with its folder tables.");
nodes = newArray(0);
files = getFileList(tables);
for (f = 0; f < files.length; f++) if (startsWith(files[f], "local-excitations-nodes-")) nodes = Array.concat(nodes, parseInt(replace(replace(files[f], "local-excitations-nodes-", ""), "[.]csv.*", "")));
if (nodes.length == 0) exit("source=" + source + " is not allowed: its tables hold no local excitations (analyses = excitations).");
nodes = Array.sort(nodes);
readings = newArray("no bistability: ksys r0^2 > alpha", "no bistability: ksys > alpha", "unstable", "unstable and bistable: ksys r0^2 <= alpha", "unstable and bistable: ksys <= alpha");
paper = newArray("2.5", "2.5", "below 1", "below 1", "below 1");
rows = "nodes,reading,networks,bonds,those,percent,error,paper\n";
for (n = 0; n < nodes.length; n++) {
	run("Open Table...", "table=[" + tables + "local-excitations-nodes-" + nodes[n] + ".csv] columns=[seed, bond, r0, stiffness, ksys]");
	seeds = Table.getColumn("seed");
	bond = Table.getColumn("bond");
	r0 = Table.getColumn("r0 (l)");
	stiffness = Table.getColumn("stiffness (E/l^2)");
	ksys = Table.getColumn("ksys (E/l^2)");
	Array.getStatistics(r0, least, most, length);
	starts = newArray(0); // of the networks
	for (b = 0; b < bond.length; b++) if (bond[b] == 0) starts = Array.concat(starts, b);
	total = bond.length;
	starts = Array.concat(starts, total);
	networks = starts.length - 1;
	shares = newArray(readings.length * networks);
	counts = newArray(readings.length);
	for (k = 0; k < networks; k++) {
		if (seeds[starts[k]] != seeds[starts[k + 1] - 1]) exit("The bonds of a network do not stand together in the table of N = " + nodes[n] + ".");
		for (b = starts[k]; b < starts[k + 1]; b++) {
			lost = (ksys[b] * r0[b] * r0[b] > alpha);
			reduced = (ksys[b] > alpha);
			unstable = (stiffness[b] < 0);
			counted = newArray(lost, reduced, unstable, unstable * (1 - lost), unstable * (1 - reduced));
			for (r = 0; r < readings.length; r++) {
				counts[r] = counts[r] + counted[r];
				shares[r * networks + k] = shares[r * networks + k] + 100 * counted[r] / (starts[k + 1] - starts[k]);
			}
		}
	}
	print("N = " + nodes[n] + ": mean r0 " + d2s(length, 4) + " l");
	for (r = 0; r < readings.length; r++) {
		those = Array.slice(shares, r * networks, (r + 1) * networks);
		Array.getStatistics(those, least, most, mean, deviation);
		error = d2s(deviation / sqrt(networks), 4);
		rows = rows + nodes[n] + "," + readings[r] + "," + networks + "," + total + "," + counts[r] + "," + d2s(mean, 4) + "," + error + "," + paper[r] + "\n";
		print("N = " + nodes[n] + ", " + readings[r] + ": " + d2s(mean, 3) + " +- " + error + " % of bonds, " + networks + " networks (paper: " + paper[r] + ")");
	}
}
File.saveString(rows, out + "/fig1_no_bistability.csv");
