// A first look at a network of bistable springs (arXiv 2408.08030, Fig. 1).
//
// Question:  what does a disordered network of two-state bonds look like, and how many of its bonds are unstable?
// Appears:   the network (stable bonds blue, unstable red; short dark, long light), the distribution of bond strains with the minima and the limits of stability marked,
//            and the bonds on their potential.
// Files:     in the folder out: the pictures as PNG and TIFF, two tables as CSV, and the network itself as CSV.
// Time:      about ten seconds at 512 nodes; ./crumple macros/First_Look.ijm "out=[my results] seed=7"

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="A first look at a network: its picture, the strains of its bonds, how many of them are unstable.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ String(label="Seed", value="1", persist=false, description="The same seed gives the same network.") seed
#@ String(label="Nodes N", value="512", persist=false) nodes

run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + seed);
run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 minimiser=FIRE box=Fixed save=[" + out + "]");
network = getTitle();
summary = "N = " + Table.get("nodes", 0) + ", excess coordination = " + d2s(Table.get("excess", 0), 4)
	+ ", energy per node = " + d2s(Table.get("energy_per_node (E)", 0), 9) + " E"
	+ ", unstable fraction = " + d2s(100 * Table.get("unstable_fraction", 0), 2) + " %";
run("Save Network...", "network=" + network + " format=[Crumple CSV] path=[" + out + "/" + network + ".nodes.csv]");
run("Bond Strains...", "network=" + network + " bins=60 save=[" + out + "]");
run("Render Network...", "network=" + network + " colour=state width=1024 save=[" + out + "]");
print(summary);
