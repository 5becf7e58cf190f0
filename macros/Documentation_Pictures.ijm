// Makes the pictures that the documentation shows, in the folder out (default: docs/images). But for those of windows: shear_explorer.png and pinch_explorer.png, which the robot of the tests (mvn
// verify, WindowIT) leaves as explorer.png and pinched.png in target/window/1600x1000, and start_*.png, screens of the steps in docs/getting_started.md.
//
// Time:      about a minute.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Makes the pictures that the documentation shows.")
#@ File(label="Folder for the results", style="directory", make=true, value="docs/images", persist=false) out
#@ String(label="Seed", value="1", persist=false) seed
#@ String(label="Nodes N", value="512", persist=false) nodes

var made = " "; // files, each with a blank behind
var films; // a folder for pictures for print

run("Generate Network...", "nodes=" + nodes + " seed=" + seed);
built = getTitle();
shown("Render Network...", "colour=state", "", "as_built");
run("Relax Network...", "");
shown("Render Network...", "colour=stiffness", "", "stiffness");
run("Prepare Network...", "network=" + built);
name = getTitle();
of = "network=" + name;
shown("Render Network...", of + " colour=state", "", "network");
shown("Render Network...", of + " colour=tension", "", "tension");
shown("Bond Strains...", of, "strains-" + name, "strains");
picture("potential-" + name, "potential");
close("*");
shown("Local Excitations...", of, "distance-" + name, "distance");
picture("distributions-" + name, "excitations");
shown("Render Network...", of + " colour=[Local Excitations: barrier]", "", "column");
shown("Excitation Plots...", "table=[Local Excitations]", "P-barrier", "barriers");
shown("Pinch Bonds...", of, "pinched-bonds-" + name, "pinched_bonds");
picture("ratio_f-" + name, "ratio_f");
run("Pinch Bonds...", of + " bonds=Lowest count=20 saddle=true");
bond = typical("Pinched Bonds");
films = getDirectory("temp") + "/crumple-pictures-" + nodes + "-" + seed;
shown("Pinch Bonds...", of + " bonds=" + bond + " saddle=true save=[" + films + "]", "pinch-" + bond + "-" + name, "pinch_path");
printed("critical-mode-" + bond + "-" + name, "critical_mode");
shown("Fit Exponent...", "table=[Local Excitations] column=distance tail=Lower where=[unstable = 0]", "fit-distance-lower", "fit");
shown("Scaling Relation...", "table=[Local Excitations] x=distance y=f_in average=[Geometric mean]", "relation-f_in-distance", "relation");
close("*");
shown("Normal Modes...", of + " count=20 pictures=1 save=[" + films + "]", "mode-fields-" + name, "mode");
printed("mode-vectors-" + name, "mode_vectors");
shown("Density of States...", of, "spectrum-" + name, "density_of_states");
shown("Mode Barriers...", of + " count=50 cap=0.2", "energy-along-modes-" + name, "mode_barriers");
close("*");
shown("Transition Graph...", of + " window=0.05 most=60", "transition-graph-" + name, "transition_graph");
shown("Teach and Read...", of + " amplitude=0.06", "teach-and-read-" + name, "teach_and_read");
close("*");
run("Shear Network...", of + " amount=0.1 protocol=[Event driven] movie=true save=[" + films + "]");
sheared = getTitle();
picture("stress-strain-" + sheared, "stress_strain");
printed("movie-" + sheared, "avalanche");
files = getFileList(films);
for (f = 0; f < files.length; f++) gone = File.delete(films + "/" + files[f]);
gone = File.delete(films);
close("*");

// Four moments of a fall, the largest of a small network.
run("Generate Network...", "nodes=128 seed=" + seed);
run("Prepare Network...", "");
run("Shear Network...", "amount=0.1 protocol=[Event driven] movie=true frames=24");
selectImage("movie-" + getTitle());
last = getSliceNumber() - 1;
run("Make Substack...", "slices=" + last - 22 + "," + last - 16 + "," + last - 8 + "," + last);
run("Make Montage...", "columns=2 rows=2 scale=1");
picture("", "fall");
close("*");

// The others as their pages have them: the line of the command, and the last picture that it makes. But for those of tables of many networks, of traced pictures and of loads (Documentation_Pictures_of_Images.ijm, Documentation_Pictures_of_Loads.ijm), and the window.
pages = newArray(0);
if (File.isDirectory("docs/commands")) pages = getFileList("docs/commands/");
for (p = 0; p < pages.length; p++) {
	text = File.openAsString("docs/commands/" + pages[p]);
	label = between(text, "# ", "\n");
	file = between(text, "](../images/", ".png)");
	if (file == "" || indexOf(made + "avalanches average_curves ensemble interval_scaling local_exponent paper_figures_1 parameter_series pinched_populations roc_curves shear_explorer size_exponents strain_load ageing traced ", " " + file + " ") >= 0) continue;
	run("Render Network...", of);
	run(label, between(text, "\nrun(\"" + label + "\", \"", "\");"));
	picture(getTitle(), file);
	close("*");
}

// Runs a command, and saves one of its images; without a title the last, which is active: others may have the same title.
function shown(command, keys, title, file) {
	run(command, keys);
	picture(title, file);
}

// Saves an image by its title, or without one the active image.
function picture(title, file) {
	if (title != "") selectImage(title);
	saveAs("PNG", out + "/" + file + ".png");
	made = made + file + " ";
}

// The first bond of a table of pinched ones that fails by itself after about the work that was predicted, with a saddle behind.
function typical(table) {
	for (row = 0; row < Table.size(table); row++) {
		if (Table.get("own", row, table) == 1 && abs(Table.get("ratio_work", row, table) - 1) < 0.1 && !isNaN(Table.get("activation (E)", row, table))) return Table.get("bond", row, table);
	}
	return Table.get("bond", 0, table);
}

// Takes one of the pictures for print that the last command with the folder saved.
function printed(title, file) {
	File.copy(films + "/" + title + ".png", out + "/" + file + ".png");
	made = made + file + " ";
}

// What stands first between two texts; nothing if it does not.
function between(text, before, after) {
	from = indexOf(text, before);
	if (from < 0) return "";
	rest = substring(text, from + lengthOf(before));
	return substring(rest, 0, indexOf(rest, after));
}
