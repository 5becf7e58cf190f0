#@script(crumple=true, headless=true, description="Prepares a network, finds its largest avalanche under shear, and makes a movie of the strains around it.")
#@ Integer(label="Nodes N", value=128, min=16, persist=false, description="Number of nodes. Larger networks have larger avalanches and take longer.") nodes
#@ Integer(label="Seed", value=1, persist=false, description="The same seed gives the same network.") seed
#@ Double(label="Strain to search", value=0.1, style="format:0.################", min=0.001, max=1, stepSize=0.01, persist=false, description="The avalanche with most flipped bonds within this strain is filmed.") amount
#@ Double(label="Strain of the movie", value=0.002, style="format:0.################", min=0.00001, max=0.1, stepSize=0.001, persist=false, description="Half of it lies before the avalanche, half behind.") window
#@ Integer(label="Frames per second", value=8, min=1, max=100, persist=false, description="Of the animated GIF.") speed
#@ File(label="Folder for the results", style="directory", persist=false, description="Gets avalanche.tif, avalanche.gif, the tables and the network just before.") out
#@ Integer(label="Frames of the fall", value=0, min=0, max=500, unsaid="0", persist=false, description="Between which the network loses equal energies. 0: one slice for the avalanche.") frames
#@ String(label="Movie also as", value="None", choices={"None", "AVI", "PNG sequence", "Both"}, unsaid="None", persist=false, description="A film, or a picture a frame, in the folder movie.") export

// What does an avalanche look like?
//
// Appears: a stack with the strain as the label of each slice: the network in even steps of strain, and at the avalanche
//          the bonds that became long (orange) or short (violet) and the displacement of every node; with frames also the way down,
//          between even steps of energy.
// Files:   in the folder out: avalanche.tif and avalanche.gif; the tables of the search (folder search) and of the movie
//          (folder movie), and before.nodes.csv with before.bonds.csv, the network where the movie begins.
// Time:    about ten seconds with what the dialog proposes.

run("Generate Network...", "nodes=" + nodes + " seed=" + seed);
built = getTitle();
run("Prepare Network...", "network=" + built);
start = getTitle();
run("Shear Network...", "network=" + start + " amount=" + amount + " protocol=[Event driven] save=[" + out + "/search]");
searched = getTitle();
lines = split(File.openAsString(out + "/search/avalanches-" + searched + ".csv"), "\n");
headings = split(lines[0], ",");
most = 0;
strain = 0;
for (k = 1; k < lines.length; k++) {
	cells = split(lines[k], "(,)");
	if (parseFloat(cells[column("flips")]) > most) {
		most = parseFloat(cells[column("flips")]);
		strain = parseFloat(cells[column("strain")]);
	}
}
if (most == 0) exit("There is no avalanche up to a strain of " + amount + ": give a larger amount, or another seed.");
close("*");

// to just before it the way that led there, so that it is the same avalanche
before = strain - window / 2;
if (before > 0) {
	run("Shear Network...", "network=" + start + " amount=" + before + " protocol=[Event driven]");
	start = getTitle();
}
newImage("speed", "8-bit", 2, 2, 2); // only a stack has a speed, which holds for all
run("Animation Options...", "speed=" + speed);
close();
run("Save Network...", "network=" + start + " path=[" + out + "/before.nodes.csv]");
close("*");
run("Shear Network...", "network=" + start + " amount=" + window + " increment=" + window / 50 + " movie=true save=[" + out + "/movie] frames=" + frames + " export=[" + export + "]");
filmed = getTitle();
selectImage("movie-" + filmed);
saveAs("Tiff", out + "/avalanche.tif");
saveAs("Gif", out + "/avalanche.gif");
rename("movie-" + filmed);
print(most + " bonds flip at strain " + d2s(strain, 6) + ": " + nSlices + " slices in " + out + "/avalanche.tif");

// The number of a column of the table of avalanches.
function column(name) {
	for (c = 0; c < headings.length; c++) if (headings[c] == name) return c;
	exit("There is no column " + name + " in the table of avalanches.");
}
