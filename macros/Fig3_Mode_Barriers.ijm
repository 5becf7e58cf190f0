// How high are the barriers along soft modes, and how soft are the modes that have one (arXiv 2408.08030, Fig. 3d and inset of 3a)?
//
// Appears:   for the iterative and the rigid method and every N the lower tail of the barriers and of the frequencies of the modes that have one, with fits; one printed
//            line per fit beside the paper's exponent, and the share of modes with a barrier.
// Method:    the lowest modes of each prepared network, both ways, to a displacement of the core of cap. Frequencies count once for each way that has a barrier.
// Files:     in the folder out: fig3d_mode_barriers.csv, one row per fit, and fig3d_barriers.csv, one row per barrier; a folder per method and N with the plots of its
//            fits; the ensemble, which is gone on with where it was stopped, and which Fig3_Normal_Modes.ijm shares (unless cap is given).
// Time:      half a minute for size=small (40 networks of 64 nodes, 8 modes); size=paper (2000 of 128, 200 of 256, 500 of 512, 20 modes) forty minutes on two cores.
// Source:    source=... gives Fig. 3d of your own networks, at their parameters, instead (Paper Figures...).

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Barriers along soft modes, and the frequencies of the modes that have one (Fig. 3d).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ String(label="alpha/C", value="0.025", persist=false, description="The paper prints 2.5 for Fig. 3, which puts the short minimum of every bond at a negative length, so that networks collapse; 0.025 is likely what was meant.") alpha
#@ Double(label="Cap (0: a third of (alpha/C)^0.5)", value=0, style="format:0.################", min=0, persist=false, description="The displacement of the core up to which barriers are sought.") cap
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else your own data: a plan (its name ends in .properties), the folder of an ensemble, pooled tables (files or their folder), or workbench, the networks that are open.") source

if (source != "") run("Figures of a Source", "source=[" + source + "] panels=[3d] threads=" + threads + " out=[" + out + "]"); if (source != "") return "";
name = "modes-" + size + "-" + seed;
reach = "";
if (cap > 0) {
	name = name + "-cap-" + cap;
	reach = "; barriers.cap = " + cap;
}
if (size == "small") {
	plan = "nodes = 64; networks = 40; barriers.count = 8";
	nodes = newArray("64");
} else {
	plan = "nodes = 128, 256, 512; networks.128 = 2000; networks.256 = 200; networks.512 = 500; barriers.count = 20";
	nodes = newArray("128", "256", "512");
}
run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + plan + "; alpha = " + alpha +
	"; analyses = modes, barriers; modes.all = true; modes.participation = 0.3" + reach + "]");
methods = newArray("Iterative", "Rigid");
columns = newArray("barrier", "omega");
bins = newArray(5, 15); // in a factor of ten: frequencies span less than one
paper = newArray("-0.33", "3");
results = newArray("exponent", "error", "low", "high", "until", "count", "accepted");
values = "nodes,method,omega (E^0.5/l),barrier (E)\n";
rows = "nodes,method,column,exponent,error,low,high,until,values,accepted,paper,networks,ways,barriers\n";
for (n = 0; n < nodes.length; n++) {
	for (m = 0; m < 2; m++) {
		table = "table=[" + out + "/ensemble-" + name + "/tables/mode-barriers-" + toLowerCase(methods[m]) + "-nodes-" + nodes[n] + ".csv]";
		run("Open Table...", table + " columns=[found, mode, omega, barrier]");
		found = Table.getColumn("found");
		mode = Table.getColumn("mode");
		omega = Table.getColumn("omega (E^0.5/l)");
		height = Table.getColumn("barrier (E)");
		barriers = 0;
		networks = 0;
		for (r = 0; r < found.length; r++) {
			barriers += found[r];
			if (found[r] == 1) values = values + nodes[n] + "," + methods[m] + "," + d2s(omega[r], -6) + "," + d2s(height[r], -6) + "\n";
			if (mode[r] == 0) networks += 0.5; // there are two ways along it
		}
		what = "N = " + nodes[n] + ", " + methods[m];
		print(what + ": " + barriers + " barriers of " + found.length + " ways along " + found.length / 2 + " modes of " + networks + " networks");
		if (barriers < 20) {
			print(what + ": too few for an exponent");
			for (c = 0; c < 2; c++) rows = rows + nodes[n] + "," + methods[m] + "," + columns[c] + ",,,,,," + barriers + ",0," + paper[c] + "," + networks + "," + found.length + "," + barriers + "\n";
		} else for (c = 0; c < 2; c++) {
			run("Report Fit", table + " column=" + columns[c] + " where=[found = 1] bins=" + bins[c] + " what=[" + what + ", " + columns[c] + "] known=[(paper: " + paper[c] +
				")] out=[" + out + "/barriers-" + nodes[n] + "/" + toLowerCase(methods[m]) + "]");
			rows = rows + nodes[n] + "," + methods[m] + "," + columns[c];
			for (r = 0; r < results.length; r++) rows = rows + "," + d2s(Table.get(results[r], 0), -9);
			rows = rows + "," + paper[c] + "," + networks + "," + found.length + "," + barriers + "\n";
			if (n < nodes.length - 1 || m == 1) close("*fit-*");
			close("window-scan-*");
		}
	}
}
names = newArray(".csv"); // another alpha is in the name, too
if (alpha != "0.025") names = newArray(".csv", "_" + alpha + ".csv");
for (n = 0; n < names.length; n++) { File.saveString(rows, out + "/fig3d_mode_barriers" + names[n]); File.saveString(values, out + "/fig3d_barriers" + names[n]); }
