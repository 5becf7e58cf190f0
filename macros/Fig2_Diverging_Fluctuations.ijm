// Do the answers of bonds to shear have a second moment (arXiv 2408.08030, Fig. 2e and 2f)?
//
// Appears:   log-log plots of the densities of Fig. 2 for four populations, the typical second moments of dl and dt against the number of bonds pooled, and for each
//            population one printed line per upper tail of dl and dt beside the paper's value. If no window is accepted the line says so.
// Files:     in the folder out: diverging_fluctuations.csv, one row per fit; for every N a folder with the plots of all, their densities, fits and moments as tables, and
//            folders per population with the plots and tables of its fits; the ensemble, which is gone on with where it was stopped, and which Fig2_Pseudo_Gap.ijm and
//            Fig1_Unstable_Bonds.ijm share.
// Time:      about half a minute for size=small (24 networks of 128 nodes); size=paper (2000 of 512, 50 of 4096) half an hour on two cores, and three minutes for the
//            figures.
// Source:    source=... gives Fig. 2e and 2f of your own networks, at their parameters, instead (Paper Figures...).

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="The answers of bonds to shear, which may have no second moment (Fig. 2e and 2f).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else your own data: a plan (its name ends in .properties), the folder of an ensemble, pooled tables (files or their folder), or workbench, the networks that are open.") source

if (source != "") run("Figures of a Source", "source=[" + source + "] panels=[2e 2f] threads=" + threads + " out=[" + out + "]"); if (source != "") return "";
if (size == "small") {
	plan = "nodes = 128; networks = 24";
	nodes = newArray("128");
	print("size=small shows how it is done: 24 small networks are too few for the tails. Take the numbers of size=paper.");
} else {
	plan = "nodes = 512, 4096; networks.512 = 2000; networks.4096 = 50";
	nodes = newArray("512", "4096");
}
name = "excitations-" + size + "-" + seed;
run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + plan + "; analyses = excitations]");
populations = newArray("unstable", "stable", "no bistability", "all");
conditions = newArray("unstable = 1 and bistable = 1", "unstable = 0 and bistable = 1", "bistable = 0", "bond >= 0");
columns = newArray("dl", "dt");
results = newArray("exponent", "error", "low", "high", "from", "count", "drift", "accepted");
paper = newArray("-3", "-2.8", "-3.5", "-3.35", "", "", "", "");
rows = "nodes,population,column,exponent,error,low,high,from,values,drift,accepted,paper\n";
for (n = 0; n < nodes.length; n++) {
	pooled = "table=[" + out + "/ensemble-" + name + "/tables/local-excitations-nodes-" + nodes[n] + ".csv]";
	folder = out + "/fluctuations-" + nodes[n];
	run("Excitation Plots...", pooled + " save=[" + folder + "]");
	close("P-*");
	close("moment-growth-*");
	for (p = 0; p < populations.length; p++) {
		for (c = 0; c < columns.length; c++) {
			known = "";
			if (paper[2 * p + c] != "") known = "(paper: " + paper[2 * p + c] + ")";
			run("Report Fit", pooled + " column=" + columns[c] + " tail=Upper where=[" + conditions[p] + "] what=[N = " + nodes[n] + ", " + populations[p] + " bonds, " + columns[c] +
				"] known=[" + known + "] out=[" + folder + "/" + populations[p] + "]");
			rows = rows + nodes[n] + "," + populations[p] + "," + columns[c];
			for (r = 0; r < results.length; r++) rows = rows + "," + d2s(Table.get(results[r], 0), -9);
			rows = rows + "," + paper[2 * p + c] + "\n";
			close("fit-*");
			close("window-scan-*");
		}
	}
}
File.saveString(rows, out + "/diverging_fluctuations.csv");
