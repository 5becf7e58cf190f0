// How many bonds are unstable on their own, averaged over networks (arXiv 2408.08030, one point of Fig. 1d)?
//
// Appears:   one printed line, mean +- standard error over the networks.
// Files:     in the folder out: unstable_fraction.csv, one row a network.
// Time:      about a second a network at 128 nodes, seven at 512; ./crumple macros/Unstable_Fraction_over_Seeds.ijm "nodes=512 networks=20 out=fractions"

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="How many bonds are unstable on their own, averaged over networks.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="First seed", value=1, min=1, persist=false, description="The others follow it.") seed
#@ Integer(label="Networks", value=10, min=1, persist=false) networks
#@ String(label="Nodes N", value="128", persist=false) nodes
#@ String(label="Minimiser", value="FIRE", persist=false, description="FIRE or Gradient flow.") minimiser

sum = 0;
squares = 0;
rows = "seed,nodes,excess,energy_per_node (E),unstable_fraction\n";
for (k = 0; k < networks; k++) {
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + (seed + k));
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=[" + minimiser + "]");
	fraction = Table.get("unstable_fraction", 0);
	rows = rows + (seed + k) + "," + Table.get("nodes", 0) + "," + d2s(Table.get("excess", 0), 9) + "," + d2s(Table.get("energy_per_node (E)", 0), 9) + "," + d2s(fraction, 9) + "\n";
	sum += fraction;
	squares += fraction * fraction;
	close("*-" + nodes + "-" + (seed + k));
}
File.saveString(rows, out + "/unstable_fraction.csv");
mean = sum / networks;
error = NaN; // which one network does not tell
if (networks > 1) error = sqrt(maxOf(0, squares / networks - mean * mean) / (networks - 1));
print("unstable fraction = " + d2s(100 * mean, 3) + " +- " + d2s(100 * error, 3) + " % (N = " + nodes + ", " + networks + " networks)");
