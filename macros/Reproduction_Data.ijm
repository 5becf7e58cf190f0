// Collects what the macros of the paper's figures have measured into the few small tables that Reproduction_Figures.ijm draws and docs/data keeps.
//
// Appears:   one printed line: how many tables.
// Files:     in the folder out: densities, fits, means, events of every N; the networks of the pictures in Fig. 1 and 3; what there is in the folder from, which is the folder out of Fig1_Unstable_Bonds,
//            Fig2_Pseudo_Gap, Fig2_Diverging_Fluctuations, Fig3_Normal_Modes, Fig3_Mode_Barriers, Fig3_Gallery, Fig3_Density_of_States, Fig4_Avalanches,
//            Eq4_Scaling_Relation, Protocol_Sensitivity, and of the other macros whose tables docs/data/README.md names.
// Time:      ten seconds.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Collects what the macros of the figures have measured into small tables.")
#@ File(label="Folder for the results", style="directory", make=true, value="data", persist=false) out
#@ String(label="Folder of the measurements", value="out", persist=false, description="The folder out of the macros of the figures.") from

if (!File.isDirectory(from)) exit("from=" + from + " is not allowed: it must be the folder in which the macros of the figures have left their tables.");
var tables = 0;
names = newArray("fig1d_unstable_fraction.csv", "strain-distribution-strains.csv", "pseudo_gap.csv", "scaling.csv", "diverging_fluctuations.csv", "fig3a_density_of_states.csv",
	"fig3c_decay.csv", "fig3_modes.csv", "fig3d_mode_barriers.csv", "fig3d_barriers.csv", "fig3b_gallery.csv", "fig3a_spectra.csv", "fig4_avalanches.csv", "eq4.csv", "eq4_inputs.csv",
	"fig1_no_bistability.csv", "local_exponents.csv", "theta.csv", "fig3_quasilocalised.csv", "fig3_soft_modes.csv", "fig3d_mode_barriers_0.1.csv", "fig3d_barriers_0.1.csv", "intervals.csv",
	"avalanche-local.csv", "avalanche-windows.csv", "avalanche-scales.csv", "avalanche-densities.csv", "avalanche-collapse.csv", "size-exponents.csv", "size-values.csv", "fall-comparison.csv",
	"first_passage.csv", "first_passage_networks.csv", "first_passage_exponents.csv", "first_passage_gamma.csv", "first_passage_theta.csv", "first_passage_t.csv", "first_passage_density.csv",
	"first_passage_independent.csv", "pinched-summary-pinched-distances.csv", "pinched-ratios-pinched-distances.csv", "pinched-nearer-pinched-distances.csv", "pinched-preempted-pinched-distances.csv",
	"pinched_theta.csv", "mode_saddles_summary.csv", "memory_graph.csv", "memory_graph_states.csv", "memory_graph_cycles.csv", "teach_and_read.csv", "teach_and_read_rounds.csv",
	"reversibility.csv", "reversibility_cycles.csv", "sensitivity.csv", "size-means-flips-n.csv", "collapse-flips-n.csv", "finite-size-scaling-flips-n.csv");
for (n = 0; n < names.length; n++) copy(names[n], replace(replace(replace(names[n], "-flips-n", ""), "-strains", ""), "-pinched-distances", ""));
folders = getFileList(from);
for (f = 0; f < folders.length; f++) {
	if (!endsWith(folders[f], "/")) continue; // plans of ensembles have such names, too
	nodes = replace(substring(folders[f], lastIndexOf(folders[f], "-") + 1), "/", "");
	if (startsWith(folders[f], "pseudo-gap-")) copy("" + folders[f] + "excitation-densities-p-distance.csv", "densities-" + nodes + ".csv");
	if (startsWith(folders[f], "fluctuations-")) copy("" + folders[f] + "moment-growth-p-distance.csv", "moments-" + nodes + ".csv");
	if (startsWith(folders[f], "avalanches-")) {
		copy("" + folders[f] + "avalanche-distributions-p-flips.csv", "distributions-" + nodes + ".csv");
		copy("" + folders[f] + "avalanche-fits-p-flips.csv", "avalanche-fits-" + nodes + ".csv");
		events(from + "/" + folders[f] + "detected-avalanches-p-flips.csv", out + "/events-" + nodes + ".csv");
		tables++;
	}
}
if (tables == 0) exit("from=" + from + " is not allowed: it holds none of the tables of the macros of the figures.");
if (File.exists(from + "/fig1d_unstable_fraction.csv")) network("fig1_network", 512, 0.1, "1");
if (File.exists(from + "/fig3_modes.csv")) {
	run("Open Table...", "table=[" + from + "/fig3_modes.csv] columns=[nodes, best_seed]");
	last = Table.size - 1;
	network("fig3_network", Table.get("nodes", last), 0.025, d2s(Table.get("best_seed", last), 0));
}
print(tables + " tables in " + out);

// Keeps the network of a picture, prepared.
function network(name, nodes, alpha, seed) {
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + seed);
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	run("Save Network...", "path=[" + out + "/" + name + ".nodes.csv]");
	close("*");
}

// Copies a table if there is one, with seven digits.
function copy(old, young) {
	if (!File.exists(from + "/" + old)) return;
	lines = split(File.openAsString(from + "/" + old), "\n");
	text = "";
	for (l = 0; l < lines.length; l++) text = text + shorter(lines[l]) + "\n";
	File.saveString(text, out + "/" + young);
	tables++;
}

// A line of CSV whose long numbers have seven digits.
function shorter(line) {
	cells = split(line + ",end", ",");
	for (c = 0; c < cells.length; c++) {
		if (lengthOf(cells[c]) > 9 && matches(cells[c], "-?[0-9]*[.][0-9]+([eE]-?[0-9]+)?")) cells[c] = d2s(parseFloat(cells[c]), -6);
	}
	line = String.join(cells, ",");
	return substring(line, 0, lastIndexOf(line, ",end"));
}

// The events in a table Detected Avalanches, each with the seed of its network instead of the file it was in.
function events(old, young) {
	lines = split(File.openAsString(old), "\n");
	File.saveString("seed,definition" + substring(lines[0], indexOf(lines[0], ",by_flips")) + "\n", young);
	text = "";
	for (l = 1; l < lines.length; l++) {
		start = indexOf(lines[l], "seed ");
		end = indexOf(lines[l], "\",");
		text = text + substring(lines[l], start + 5, end) + "," + shorter(substring(lines[l], end + 2)) + "\n";
		if (l % 500 == 0 || l == lines.length - 1) {
			File.append(substring(text, 0, lengthOf(text) - 1), young);
			text = "";
		}
	}
}
