#@script(crumple=true, headless=true, description="The first instability of networks under shear, up and down, as linear response predicts it and as it is found.")
#@ Integer(label="Nodes N", value=64, min=16, persist=false, description="Of each network.") nodes
#@ Integer(label="Networks", value=10, min=1, persist=false, description="Each is sheared both ways.") networks
#@ Integer(label="First seed", value=1, min=1, persist=false, description="The others follow it.") seed
#@ String(label="Name of the files", value="first_event", persist=false, description="Of table and picture.") name
#@ File(label="Folder for the results", style="directory", make=true, persist=false, description="Gets table and picture.") out

// Does linear response know which bond becomes unstable first, and when?
//
// Appears: the strain of the first fold against the predicted one, for the right bond and for others; printed lines: how often the bond is right, and how far off the
//          strain is.
// Files:   in the folder out: NAME.csv, one row per network and direction, and NAME.png.

events = out + "/events";
columns = newArray("strain_up", "strain_down");
amounts = newArray("0.1", "-0.1");
rows = "seed,direction,predicted_bond,predicted_strain,actual_bond,actual_strain,crossed\n";
predictedRight = newArray(0);
actualRight = newArray(0);
predictedWrong = newArray(0);
actualWrong = newArray(0);
ratios = newArray(0);
crossed = 0;
for (k = 0; k < networks; k++) {
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=" + (seed + k));
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	network = getTitle();
	run("Local Excitations...", "network=" + network + " plots=false");
	bond = newArray(2);
	strain = newArray(2);
	for (d = 0; d < 2; d++) {
		values = Table.getColumn(columns[d]);
		Array.getStatistics(values, least);
		strain[d] = least;
		while (values[bond[d]] != least) bond[d]++;
	}
	for (d = 0; d < 2; d++) {
		run("Shear Network...", "network=" + network + " amount=" + amounts[d] + " protocol=[Event driven] minimiser=FIRE box=Fixed save=[" + events + "]");
		fold = firstFold(events + "/avalanches-" + getTitle() + ".csv", bond[d]);
		if (fold.length == 3) {
			rows = rows + (seed + k) + "," + columns[d] + "," + bond[d] + "," + d2s(strain[d], -9) + "," + fold[0] + "," + d2s(fold[1], -9) + "," + fold[2] + "\n";
			if (fold[0] == bond[d]) {
				predictedRight = Array.concat(predictedRight, strain[d]);
				actualRight = Array.concat(actualRight, fold[1]);
				ratios = Array.concat(ratios, strain[d] / fold[1]);
			} else {
				predictedWrong = Array.concat(predictedWrong, strain[d]);
				actualWrong = Array.concat(actualWrong, fold[1]);
				crossed += fold[2];
			}
		}
		files = getFileList(events);
		for (f = 0; f < files.length; f++) if (indexOf(files[f], getTitle() + ".") >= 0) deleted = File.delete(events + "/" + files[f]);
	}
	close("*-" + nodes + "-" + (seed + k) + "*");
}
File.saveString(rows, out + "/" + name + ".csv");
left = getFileList(events);
if (left.length == 0) deleted = File.delete(events);

right = actualRight.length;
wrong = actualWrong.length;
print("right bond = " + right + " of " + (right + wrong) + " first instabilities (N = " + nodes + ", " + networks + " networks, both directions)");
print("of the " + wrong + " other bonds predicted, " + crossed + " had flipped before, smoothly");
if (right > 0) {
	Array.sort(ratios);
	print("predicted strain / actual strain, where the bond is right: median " + d2s(ratios[floor(right / 2)], 3) + ", quartiles " +
		d2s(ratios[floor(right / 4)], 3) + " and " + d2s(ratios[floor(3 * right / 4)], 3));
}
Array.getStatistics(Array.concat(predictedRight, predictedWrong, actualRight, actualWrong, 0.075), least);
lowest = least / 1.5;
series = "line|||" + lowest + ";" + lowest + ";0.2;0.2|#6e6e6e 1 dashed|equal";
if (right > 0) series = series + "\nvalues|||" + pairs(predictedRight, actualRight) + "|circle #0072b2 2|right bond: " + right;
if (wrong > 0) series = series + "\nvalues|||" + pairs(predictedWrong, actualWrong) + "|x #cc3311 2|other bond: " + wrong;
run("Draw Plot", "title=first-event corner=bottom-right axes=[predicted strain to instability;actual strain to instability] limits=[" + lowest + " 0.2 " + lowest + " 0.2] series=[" + series + "]");
saveAs("PNG", out + "/" + name + ".png");

// Numbers as a series of Draw Plot: x, y, no error.
function pairs(x, y) {
	text = "";
	for (i = 0; i < x.length; i++) text = text + x[i] + ";" + y[i] + ";NaN;";
	return text;
}

// Bond and strain of the first fold in a table Avalanches, and whether another bond had passed through 0 smoothly before; or nothing.
function firstFold(file, other) {
	lines = split(File.openAsString(file), "\n");
	smooth = 0;
	for (l = 1; l < lines.length; l++) {
		cells = split(lines[l], ",");
		if (cells[1] == "fold") return newArray(parseInt(cells[7]), abs(parseFloat(cells[0])), smooth);
		if (parseInt(cells[7]) == other) smooth = 1;
	}
	return newArray(0);
}
