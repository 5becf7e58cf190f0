// How large are avalanches under shear, how far apart, and how does that depend on the size of the network (arXiv 2408.08030, Fig. 4)?
//
// Appears:   of every N the distributions of flips and of dissipated energy with their exponents, with and without a cut-off; means and strain per event against N with
//            theirs, the collapsed distributions; one printed line per exponent beside the paper's value.
// Measured:  in fresh strain. The networks are prepared, sheared by 0.1, and measured over the next 0.1. Eq4_Scaling_Relation.ijm compares the exponents of N with what
//            Eq. 4 makes of theta and gamma of the same networks.
// Files:     in the folder out: fig4_avalanches.csv, one row per exponent; a folder for each N with plots and tables of its avalanches; the tables and plots against N;
//            the ensemble, which is gone on with where it was stopped, and which Eq4_Scaling_Relation.ijm shares.
// Time:      about half a minute for size=small; size=medium (270 networks) some minutes; size=paper (1669 networks of 64 to 4096 nodes) half an hour on two cores.
// Source:    source=... gives Fig. 4 of your own networks, at their parameters, instead (Paper Figures...).

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Sizes of avalanches, strain between them, and how they depend on N (Fig. 4).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "medium", "paper"}, value="small", persist=false) size
#@ String(label="Protocol", choices={"Fixed step", "Event driven"}, value="Fixed step", persist=false) protocol
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else your own data: a plan (its name ends in .properties), the folder of an ensemble, pooled tables (files or their folder), or workbench, the networks that are open.") source

if (source != "") run("Figures of a Source", "source=[" + source + "] panels=[4] threads=" + threads + " out=[" + out + "]"); if (source != "") return "";
networks = "64 = 700; 128 = 450; 256 = 250; 512 = 160; 1024 = 90; 2048 = 16; 4096 = 3"; // of every N
if (size == "medium") networks = "64 = 100; 128 = 80; 256 = 60; 512 = 30";
if (size == "small") networks = "32 = 40; 64 = 25; 128 = 15";
nodes = replace(replace(networks, " = [0-9]+", ""), ";", ",");
name = "shear-" + replace(toLowerCase(protocol), " ", "-") + "-" + size + "-" + seed;
run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; nodes = " + nodes +
	"; analyses = excitations, shear; shear.before = 0.1; shear.path = 0.1; shear.increment = 1e-4; shear.protocol = " + protocol + "; networks." + replace(networks, "; ", "; networks.") + "]");
tables = out + "/ensemble-" + name + "/tables/";
sizes = replace(nodes, ", .*, ", " to ");
nodes = split(nodes, ", ");
rows = "quantity,nodes,exponent,error,paper\n";
for (n = 0; n < nodes.length; n++) {
	run("Detect Avalanches...", "table=[" + tables + "shear-nodes-" + nodes[n] + ".csv] threshold=1e-5 save=[" + out + "/avalanches-" + nodes[n] + "]");
	for (r = 0; r < Table.size; r++) {
		paper = "";
		if (Table.getString("law", r) == "power law") paper = "-1.1";
		if (paper == "-1.1" && Table.getString("size", r) == "s") paper = "-0.9";
		rows = rows + report("P(" + Table.getString("size", r) + ") " + Table.getString("law", r), "" + nodes[n] + ", " + d2s(Table.get("from", r), -2) + " to " + d2s(Table.get("until", r), -2), r, paper);
	}
	if (n < nodes.length - 1) close("*");
}
run("Finite-Size Scaling...", "table=[" + tables + "shear-nodes-*.csv] threshold=1e-5 bootstrap=200 seed=1 save=[" + out + "]");
papers = newArray("0.27", "0.27", "-0.73", "-0.73");
for (r = 0; r < Table.size; r++) rows = rows + report("" + Table.getString("quantity", r), sizes, r, papers[r]);
File.saveString(rows, out + "/fig4_avalanches.csv");

// Prints an exponent of the table, for the sizes and window given, and returns its row of the file.
function report(what, window, row, paper) {
	line = what + ": " + d2s(Table.get("exponent", row), 2) + " +- " + d2s(Table.get("error", row), 2) + " (N = " + window;
	if (paper != "") line = line + "; paper: " + paper;
	line = line + ")";
	if (indexOf(Table.headings, "accepted") >= 0) {
		reason = "the means do not follow a power law";
		if (indexOf(Table.headings, "reason") >= 0) reason = Table.getString("reason", row);
		if (Table.get("accepted", row) == 0) line = line + ", not accepted, do not quote it: " + reason;
	}
	print(line);
	return what + "," + replace(window, ",.*", "") + "," + d2s(Table.get("exponent", row), 4) + "," + d2s(Table.get("error", row), 4) + "," + paper + "\n";
}
