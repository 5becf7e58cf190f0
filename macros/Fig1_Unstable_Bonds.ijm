// Which bonds are unstable, how are bonds strained, and how does the unstable fraction depend on the size of the network (arXiv 2408.08030, Fig. 1)?
//
// Appears:   one network with its unstable bonds, its bonds on their potential; the pooled distribution of bond strains with the minima and limits of stability; the
//            unstable fraction against N with standard errors. Printed lines: the fraction for each N, the two peaks of the distribution beside the minima.
// Files:     in the folder out: fig1_network.png, fig1_potential.png, strains.png with strain-distribution-strains.csv (one row a bin), fig1d_unstable_fraction.png and
//            .csv (one row a N); two ensembles, which are gone on with where they were stopped. Fig. 2 shares one of them.
// Time:      half a minute for size=small; size=paper a quarter of an hour on two cores, and half an hour for the networks of Fig. 2.
// Source:    source=... gives Fig. 1 of your own networks, at their parameters, instead (Paper Figures...).

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Which bonds are unstable, how bonds are strained, and the unstable fraction against N (Fig. 1).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensembles", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else your own data: a plan (its name ends in .properties), the folder of an ensemble, pooled tables (files or their folder), or workbench, the networks that are open.") source

if (source != "") run("Figures of a Source", "source=[" + source + "] panels=[1] threads=" + threads + " out=[" + out + "]"); if (source != "") return "";
if (size == "small") {
	nodes = newArray("32", "64", "128");
	networks = newArray("40", "30", "12");
	shown = "128";
	excitations = "nodes = 128; networks = 24";
} else {
	nodes = newArray("32", "64", "128", "256", "512", "1024", "2048");
	networks = newArray("2000", "2000", "1000", "500", "200", "100", "50");
	shown = "512";
	excitations = "nodes = 512, 4096; networks.512 = 2000; networks.4096 = 50";
}
run("Generate Network...", "nodes=" + shown + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + seed);
run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
name = getTitle();
saveAs("PNG", out + "/fig1_network.png");
rename(name);
run("Bond Strains...", "bins=60");
selectImage("potential-" + name);
saveAs("PNG", out + "/fig1_potential.png");
close("*" + name + "*");

// the strains of the bonds of many networks, and which of them have no second state
ensemble = "excitations-" + size + "-" + seed;
run("Pool Networks", "name=" + ensemble + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + excitations + "; analyses = excitations]");
run("Bond Strains...", "table=[" + out + "/ensemble-" + ensemble + "/tables/local-excitations-nodes-" + shown + ".csv] bins=120 save=[" + out + "]");
run("Open Table...", "table=[" + out + "/strain-distribution-strains.csv]");
strain = Table.getColumn("strain");
density = Table.getColumn("density");
shortest = 0;
longest = strain.length - 1;
for (b = 0; b < strain.length; b++) {
	if (strain[b] < 0 && density[b] > density[shortest]) shortest = b;
	if (strain[b] > 0 && density[b] > density[longest]) longest = b;
}
print("P(dr/r0) is largest at " + d2s(strain[shortest], 3) + " and " + d2s(strain[longest], 3) + " (bins of " + d2s(strain[1] - strain[0], 3) + "; minima of U at +-" +
	d2s(sqrt(0.1), 3) + ")");

ensemble = "fractions-" + size + "-" + seed;
plan = "seed = " + seed + "; nodes = " + String.join(nodes, ", ") + "; analyses = preparation";
for (n = 0; n < nodes.length; n++) plan = plan + "; networks." + nodes[n] + " = " + networks[n];
run("Pool Networks", "name=" + ensemble + " threads=" + threads + " out=[" + out + "] plan=[" + plan + "]");
rows = "nodes,networks,unstable_fraction,standard_error\n";
for (n = 0; n < nodes.length; n++) {
	run("Open Table...", "table=[" + out + "/ensemble-" + ensemble + "/tables/preparation-nodes-" + nodes[n] + ".csv] columns=unstable_fraction");
	fractions = Table.getColumn("unstable_fraction");
	Array.getStatistics(fractions, least, most, mean, deviation);
	error = deviation / sqrt(fractions.length);
	rows = rows + nodes[n] + "," + fractions.length + "," + d2s(mean, 9) + "," + d2s(error, 9) + "\n";
	print("unstable fraction = " + d2s(100 * mean, 3) + " +- " + d2s(100 * error, 3) + " % (N = " + nodes[n] + ", " + fractions.length + " networks)");
}
File.saveString(rows, out + "/fig1d_unstable_fraction.csv");
run("Draw Plot", "title=unstable-fraction axes=[nodes N;unstable bonds (%)] scales=x series=[points|" + out +
	"/fig1d_unstable_fraction.csv||nodes;unstable_fraction;standard_error;1;100;networks|circle #0072b2 2]");
saveAs("PNG", out + "/fig1d_unstable_fraction.png");
