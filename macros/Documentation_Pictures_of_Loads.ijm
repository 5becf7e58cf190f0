// Makes the pictures of loads, of networks that wait, and of walls that the documentation shows, in the folder out (default: docs/images).
//
// Time:      about a minute.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Makes the pictures of loads, ageing and walls that the documentation shows.")
#@ File(label="Folder for the results", style="directory", make=true, value="docs/images", persist=false) out
#@ String(label="Seed", value="1", persist=false) seed
#@ String(label="Nodes N", value="512", persist=false) nodes

// A stress raised and lowered, of a network that was sheared.
run("Generate Network...", "nodes=" + nodes + " seed=" + seed);
run("Prepare Network...", "");
run("Shear Network...", "amount=0.1 protocol=[Event driven]");
run("Apply Load...", "path=[0.002 -0.002 0.002]");
picture("strain-load-" + getTitle(), "strain_load");
close("*");

// A small network that creeps.
run("Generate Network...", "nodes=64 seed=" + seed);
run("Prepare Network...", "");
run("Age Network...", "control=[Shear stress] barrier=2e-3");
aged = getTitle();
picture("strain-energy-" + aged, "ageing");
picture("quake-intervals-" + aged, "quakes");
close("*");

// Walls all around.
run("Generate Network...", "nodes=128 seed=" + seed + " boundary=Clamped");
run("Relax Network...", "");
run("Render Network...", "colour=state");
picture("", "clamped");
close("*");

// Saves an image by its title, or without one the active image.
function picture(title, file) {
	if (title != "") selectImage(title);
	saveAs("PNG", out + "/" + file + ".png");
}
