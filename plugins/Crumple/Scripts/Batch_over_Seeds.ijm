#@script(crumple=true, headless=true, description="Prepares networks with seeds in a row and saves each of them with its picture and table.")
#@ Integer(label="First seed", value=1, min=0, persist=false, description="The others follow it. The same seed gives the same network.") seed
#@ Integer(label="Networks", value=5, min=1, persist=false, description="How many networks, each with a folder of its own.") networks
#@ Integer(label="Nodes N", value=256, min=16, persist=false, description="Number of nodes of each network.") nodes
#@ Double(label="Excess coordination Z - 4", value=1.5, style="format:0.################", stepSize=0.1, persist=false, description="Bonds per node beyond the four that keep a network rigid.") excess
#@ String(label="Minimiser", choices={"FIRE", "Gradient flow"}, value="FIRE", persist=false, description="The way downhill after each step of the preparation.") minimiser
#@ File(label="Folder for the results", style="directory", persist=false, description="Gets a folder seed-1, seed-2, ... for each network, and batch.csv.") out

// Prepares networks with seeds in a row: seed, seed + 1, ...
//
// Appears: the picture of the last network, one printed line.
// Files:   in the folder out: batch.csv, one row per network; a folder per seed with the network, its picture and its table.
// Time:    about ten seconds with what the dialog proposes.

rows = "seed,nodes,unstable_fraction,energy_per_node,stress_xy\n";
for (k = 0; k < networks; k++) {
	folder = out + "/seed-" + (seed + k);
	run("Generate Network...", "nodes=" + nodes + " excess=" + excess + " seed=" + (seed + k));
	built = getTitle();
	run("Prepare Network...", "network=" + built + " minimiser=[" + minimiser + "] save=[" + folder + "]");
	name = getTitle();
	rows = rows + (seed + k) + "," + nodes + "," + column("unstable_fraction") + "," + column("energy_per_node (E)") + "," + column("stress_xy (E/l^2)") + "\n";
	run("Save Network...", "network=" + name + " path=[" + folder + "/" + name + ".nodes.csv]");
	close(built);
	if (k < networks - 1) close(name);
	showProgress(k + 1, networks);
}
File.saveString(rows, out + "/batch.csv");
print(networks + " networks of " + nodes + " nodes, seeds " + seed + " to " + (seed + networks - 1) + ": " + out);

// A number of the table that the last command has made.
function column(heading) {
	return d2s(Table.get(heading, 0), -9);
}
