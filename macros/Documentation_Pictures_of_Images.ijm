// Makes the pictures of docs/commands/Network_from_Image.md, in the folder out (default: docs/images).
//
// Question:  what does Network from Image... find, what goes wrong, and what helps?
// Appears:   traced.png, a relaxed network with what was found over it, and trace_failures.png: left what goes wrong, right the cure.
// Time:      about ten seconds.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Makes the pictures of what Network from Image... finds, what goes wrong, and what helps.")
#@ File(label="Folder for the results", style="directory", make=true, value="docs/images", persist=false) out
#@ String(label="Seed", value="1", persist=false) seed

run("Generate Network...", "nodes=64 seed=" + seed);
run("Relax Network...", "");
drawn = getTitle();
traced(drawn, 576, "", "");
saveAs("PNG", out + "/traced.png");
close("*");
traced(drawn, 192, "", "merging=0.8");
traced(drawn, 192, "", "");
traced(drawn, 128, "coarse", "");
traced(drawn, 192, "", "");
traced(drawn, 192, "noise", "prominence=3");
traced(drawn, 192, "noise", "");
traced(drawn, 192, "ends", "method=Watershed");
traced(drawn, 192, "ends", "method=Skeleton dangling=Keep");
run("Images to Stack", "use");
run("Make Montage...", "columns=2 rows=4 scale=1 border=4");
saveAs("PNG", out + "/trace_failures.png");
close("*");

// Draws a network, spoils the picture, traces it, and leaves the picture alone, large and with what was found drawn on it.
function traced(network, width, spoilt, keys) {
	run("Render Network...", "network=" + network + " style=Plain width=" + width);
	id = getImageID();
	if (spoilt == "coarse") {
		run("Size...", "width=48 height=48 average interpolation=Bilinear");
		run("Set Scale...", "distance=6 known=1 unit=l");
	}
	if (spoilt == "noise") {
		run("Multiply...", "value=0.63");
		run("Add...", "value=40");
		random("seed", parseInt(seed)); // of the noise
		run("Add Specified Noise...", "standard=25");
	}
	if (spoilt == "ends") {
		setColor(0);
		for (y = 12; y < 192; y += 24) fillOval(20 + y % 96, y, 9, 9);
	}
	run("Network from Image...", keys);
	close();
	selectImage(id);
	if (width < 300) run("Scale...", "x=- y=- width=384 height=384 interpolation=None create");
	large = getImageID();
	run("Flatten");
	flat = getImageID();
	selectImage(id);
	close();
	if (large != id) {
		selectImage(large);
		close();
	}
	selectImage(flat);
}
