// How are the distances, stiffnesses, forces and barriers of bonds to their instability distributed near zero (arXiv 2408.08030, Fig. 2a to 2d), and how do they go with
// each other?
//
// Appears:   the densities of Fig. 2 for four populations; for unstable, stable and all bonds one printed line per lower tail beside the paper's value and the fold's,
//            also from one bond per network, that of the smallest distance; one printed line per slope of stiffness, force, barrier and |dl| against the distance. If a
//            fit is not accepted the line says so.
// Files:     in the folder out: pseudo_gap.csv, one row per fit; scaling.csv, one row per slope; for every N a folder with the plots of all, their densities and fits as
//            tables, and folders per population with the plots and tables of its fits; the ensemble, which is gone on with where it was stopped, and which
//            Fig2_Diverging_Fluctuations.ijm and Fig1_Unstable_Bonds.ijm share.
// Time:      about half a minute for size=small (24 networks of 128 nodes); size=paper (2000 of 512, 50 of 4096) half an hour on two cores, and three minutes for the
//            figures.
// Source:    source=... gives Fig. 2a to 2d of your own networks, at their parameters, instead (Paper Figures...).

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="The distances, stiffnesses, forces and barriers of bonds near zero (Fig. 2a to 2d).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else your own data: a plan (its name ends in .properties), the folder of an ensemble, pooled tables (files or their folder), or workbench, the networks that are open.") source

if (source != "") run("Figures of a Source", "source=[" + source + "] panels=[2a 2b 2c 2d] threads=" + threads + " out=[" + out + "]"); if (source != "") return "";
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
populations = newArray("unstable", "stable", "bistable"); // the last are the first two together
conditions = newArray("unstable = 1 and bistable = 1", "unstable = 0 and bistable = 1", "bistable = 1");
columns = newArray("distance", "effective_stiffness", "f_in", "barrier", "distance"); // the last from one bond per network
results = newArray("exponent", "error", "low", "high", "until", "count", "drift", "accepted");
// exponents of the paper, and of the fold given the paper's theta: theta for the stiffness, (theta - 1)/2 for the force, (theta - 2)/3 for the barrier
paper = newArray("1.0", "1.0", "0", "-0.33", "1.0", "1.5", "1.5", "0.25", "-0.29", "1.5", "1.0", "", "", "", "1.0");
fold = newArray("", "1.0", "0", "-0.33", "", "", "1.5", "0.25", "-0.17", "", "", "", "", "", "");
// near the fold stiffness, force and barrier go as powers 1, 2 and 3 of the distance, and |dl| as its inverse; the paper has -0.6 for
// |dl|, about from 0.016 to 0.4
quantities = newArray("effective_stiffness", "f_in", "barrier", "dl", "dl");
from = newArray(0, 0, 0, 0, 0.016);
until = newArray(0.05, 0.05, 0.05, 0.03, 0.4);
if (size == "small") for (q = 0; q < 3; q++) until[q] = 0.2; // hardly a bond comes closer in 24 small networks
expected = newArray("fold: 1", "fold: 2", "fold: 3", "fold: -1", "paper: -0.6");
rows = "nodes,population,column,take,exponent,error,low,high,until,values,drift,accepted,paper,fold\n";
slopes = "nodes,population,quantity,slope,error,from,until,bins,expected\n";
for (n = 0; n < nodes.length; n++) {
	pooled = "table=[" + out + "/ensemble-" + name + "/tables/local-excitations-nodes-" + nodes[n] + ".csv]";
	folder = out + "/pseudo-gap-" + nodes[n];
	run("Excitation Plots...", pooled + " save=[" + folder + "]");
	close("P-*");
	close("moment-growth-*");
	for (p = 0; p < populations.length; p++) {
		for (c = 0; c < columns.length; c++) {
			what = "N = " + nodes[n] + ", " + populations[p] + " bonds, " + columns[c];
			take = "All rows";
			fits = folder + "/" + populations[p];
			if (c == 4) {
				what = what + ", one bond per network";
				take = "Smallest";
				fits = fits + "/one per network";
			}
			known = "";
			if (paper[5 * p + c] != "") known = "(paper: " + paper[5 * p + c] + ")";
			if (fold[5 * p + c] != "") known = known + " (fold, given the paper's 1.0 and 1.5: " + fold[5 * p + c] + ")";
			run("Report Fit", pooled + " column=" + columns[c] + " where=[" + conditions[p] + "] take=[" + take + "] what=[" + what + "] known=[" + known + "] out=[" + fits + "]");
			rows = rows + nodes[n] + "," + populations[p] + "," + columns[c] + "," + take;
			for (r = 0; r < results.length; r++) rows = rows + "," + d2s(Table.get(results[r], 0), -9);
			rows = rows + "," + paper[5 * p + c] + "," + fold[5 * p + c] + "\n";
			close("fit-*");
			close("window-scan-*");
		}
	}
	for (p = 0; p < 2; p++) {
		for (q = 0; q < quantities.length; q++) {
			if (size == "small" && q == 3) continue;
			run("Scaling Relation...", pooled + " x=distance y=" + quantities[q] + " average=[Geometric mean] bins=10 where=[" + conditions[p] + "] from=" + from[q] +
				" until=" + until[q] + " save=[" + folder + "/" + populations[p] + "/scaling until " + until[q] + "]");
			slopes = slopes + nodes[n] + "," + populations[p] + "," + quantities[q] + "," + d2s(Table.get("slope", 0), -9) + "," + d2s(Table.get("error", 0), -9) + "," +
				from[q] + "," + until[q] + "," + Table.get("bins", 0) + "," + expected[q] + "\n";
			print("N = " + nodes[n] + ", " + populations[p] + " bonds, " + quantities[q] + " against distance: slope " + d2s(Table.get("slope", 0), 2) + " +- " +
				d2s(Table.get("error", 0), 2) + ", distances from " + from[q] + " to " + until[q] + " (" + expected[q] + ")");
			close("relation-*");
		}
	}
}
File.saveString(rows, out + "/pseudo_gap.csv");
File.saveString(slopes, out + "/scaling.csv");
