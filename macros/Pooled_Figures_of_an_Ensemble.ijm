// How does one go from a plan to pooled figures: many networks on all processors, then the distributions of Fig. 2 and the avalanches of Fig. 4?
//
// Appears:   the six distributions of Fig. 2 and the sizes of avalanches of the largest networks, means against N; every caption says how many networks are done, failed,
//            missing of those planned. One printed line per exponent.
// Files:     in the folder out: plan.properties; ensemble with the rows of every network and its pooled tables; the figures and their tables. Run again, it goes on where
//            it was stopped, or draws the same figures at once.
// Time:      a minute for size=small; size=paper not measured, the first line of the log says about how long.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="From a plan to pooled figures: the distributions of Fig. 2 and the avalanches of Fig. 4.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads

if (size == "small") {
	nodes = newArray("32", "64", "128");
	networks = newArray("10", "8", "6");
} else {
	nodes = newArray("64", "128", "256", "512", "1024");
	networks = newArray("400", "400", "400", "200", "100");
}
plan = "# " + size + " ensemble\nseed = " + seed + "\nnodes = " + String.join(nodes, ", ") + "\nanalyses = excitations, shear\nshear.protocol = Event driven\n";
for (n = 0; n < nodes.length; n++) plan = plan + "networks." + nodes[n] + " = " + networks[n] + "\n";
File.saveString(plan, out + "/plan.properties");
ensemble = out + "/ensemble-" + size + "-" + seed;
run("Run Ensemble...", "threads=" + threads + " plan=[" + out + "/plan.properties] out=[" + ensemble + "]");
done = 0;
planned = 0;
for (r = 0; r < Table.size; r++) {
	if (Table.getString("table", r) == "Preparation") {
		done += Table.get("done", r);
		planned += Table.get("planned", r);
	}
}
print("networks done = " + done + " of " + planned);
tables = ensemble + "/tables/";
largest = nodes[nodes.length - 1];
run("Excitation Plots...", "table=[" + tables + "local-excitations-nodes-" + largest + ".csv] save=[" + out + "]");
run("Detect Avalanches...", "table=[" + tables + "shear-nodes-" + largest + ".csv] threshold=1e-5 save=[" + out + "]");
for (r = 0; r < Table.size; r++) {
	print("P(" + Table.getString("size", r) + ") " + Table.getString("law", r) + ": " + d2s(Table.get("exponent", r), 2) + " +- " + d2s(Table.get("error", r), 2) + " (N = " + largest + ")");
}
run("Finite-Size Scaling...", "table=[" + tables + "shear-nodes-*.csv] threshold=1e-5 bootstrap=200 seed=1 save=[" + out + "]");
for (r = 0; r < Table.size; r++) {
	print(Table.getString("quantity", r) + ": N^" + d2s(Table.get("exponent", r), 2) + " +- " + d2s(Table.get("error", r), 2) + " (N = " + nodes[0] + " to " + largest + ")");
}
