// Networks from pictures that nobody drew: mortar of a brick wall, gaps between stones, vessels of a retina.
//
// Question:  what does Network from Image... make of photographs, which commands do they need first, and do the networks relax?
// Appears:   of every picture a line with what was found. Only the stones are relaxed, the other two are floppy: Relax Network... refuses them.
// Files:     in the folder out: brick_traced.png, gravel_traced.png, gravel_patch.png and retina_traced.png, the pictures with what was found
//            over them, and real_pictures.csv.
// Time:      about ten seconds; ./crumple macros/Real_Pictures.ijm "out=mine"

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Networks from three photographs: a brick wall, gravel, and a retina.")
#@ File(label="Folder for the results", style="directory", make=true, value="docs/images/real", persist=false) out
#@ File(label="Folder of brick.png, gravel.png and retina.png", style="directory", value="docs/images/real", persist=false) pictures
#@ String(label="Seed", value="1", persist=false) seed

var columns = newArray("nodes", "bonds", "coordination", "excess", "components", "merged", "spurs", "dangling", "double_bonds", "cut_by_edge", "two_bonded");
var rows = "picture,boundary," + String.join(columns, ",") + "\n";
setOption("BlackBackground", true);

// Mortar is brighter than bricks: nothing is needed before.
photograph("brick");
run("Network from Image...", "boundary=Clamped seed=" + seed);
report("brick", "Clamped");
close();
photograph("brick");
run("Network from Image...", "boundary=Free seed=" + seed);
report("brick", "Free");
show("brick", "brick_traced", 1, 256);

// Gaps between stones are dark, and what lies on the stones is blurred.
photograph("gravel");
run("Gaussian Blur...", "sigma=1.5");
run("Network from Image...", "boundary=Clamped lines=Dark seed=" + seed);
report("gravel", "Clamped");
run("Relax Network...", "");
print("gravel: relaxed to a minimum, U/N = " + Table.get("energy_per_node (E)", 0, "Relaxation") + " E.");
close();
show("gravel", "gravel_traced", 2, 64);
makeRectangle(160, 160, 160, 160);
run("Crop");
run("Size...", "width=480 height=480 interpolation=None");
saveAs("PNG", out + "/gravel_patch.png");
close("*");

// Vessels are dark on uneven light, with free ends: a mask of what is darker than around it, without specks, is thinned.
photograph("retina");
run("Invert");
run("Gaussian Blur...", "sigma=1.5");
run("Subtract Background...", "rolling=12");
setAutoThreshold("Li dark");
run("Convert to Mask");
run("Analyze Particles...", "size=150-Infinity show=Masks");
if (is("Inverting LUT")) run("Invert LUT");
run("Network from Image...", "method=Skeleton boundary=Clamped dangling=Keep merging=10 length=[Along the line] seed=" + seed);
report("retina", "Clamped");
show("retina", "retina_traced", 1, 256);
close("*");
File.saveString(rows, out + "/real_pictures.csv");

// Opens a photograph alone.
function photograph(name) {
	close("*");
	open(pictures + "/" + name + ".png");
}

// Says what was found, and puts it into the table. The picture of the network is in front.
function report(name, boundary) {
	row = name + "," + boundary;
	said = "";
	for (k = 0; k < columns.length; k++) {
		value = Table.get(columns[k], Table.size("Network from Image") - 1, "Network from Image");
		digits = 0;
		if (columns[k] == "coordination" || columns[k] == "excess") digits = 2;
		row += "," + d2s(value, digits);
		said += ", " + columns[k] + " " + d2s(value, digits);
	}
	rows += row + "\n";
	print(name + ", boundary=" + boundary + said);
}

// Leaves the photograph, times larger and in so many colours, with what was found in the picture behind that of the network.
function show(name, file, times, colours) {
	close();
	Overlay.copy;
	photograph(name);
	Overlay.paste;
	if (times > 1) run("Scale...", "x=- y=- width=" + times * getWidth() + " height=" + times * getHeight() + " interpolation=None create");
	run("Flatten");
	run("8-bit Color", "number=" + colours);
	saveAs("PNG", out + "/" + file + ".png");
}
