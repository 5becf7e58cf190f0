// What foretells where a network gives way next: its softest modes, or the distances of its bonds to their instabilities?
//
// Appears:   ROC curves of seven predictors of the bonds that flip in the next event; printed lines: for each the area under the curve with its bootstrap error over
//            networks, of all networks and of those whose event is near, farther and far; how far the event is.
// Method:    of each prepared network the predictors of Soft Spots... at the state from which it is sheared, and the bonds that flip in the first fold within a strain of
//            0.1 upwards, found from event to event. An area is the probability that a bond that flips ranks above one of the same network that does not, the mean over
//            networks; 0.5 is chance.
// Files:     in the folder out: soft_spot_skill.csv, one row per predictor and class of distance; roc_curves.png; a folder networks with the table of each network, and a
//            folder for each class with the tables and curves of Predictor Skill...
// Time:      half a minute of processor time for size=small (12 networks of 64 nodes); size=paper (200 of 256) three minutes of processor time.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="What foretells where a network gives way next.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="First seed", value=1, min=1, persist=false, description="The others follow it.") seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ String(label="alpha/C", value="0.1", persist=false) alpha

nodes = 256;
networks = 200;
modes = 50;
if (size == "small") {
	nodes = 64;
	networks = 12;
	modes = 20;
}
tables = out + "/networks";
distances = newArray(0);
for (k = 0; k < networks; k++) {
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + (seed + k));
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	run("Soft Spots...", "network=" + getTitle() + " count=" + modes + " reach=0.1 event=Fold minimiser=FIRE save=[" + tables + "]");
	distance = Table.get("event_strain", 0);
	files = getFileList(tables); // pictures of hundreds would fill the disk
	for (f = 0; f < files.length; f++) if (!matches(files[f], ".*[.](csv|ijm)") || endsWith(files[f], ".figure.csv")) deleted = File.delete(tables + "/" + files[f]);
	if (!isNaN(distance)) distances = Array.concat(distances, distance);
	close("*-" + nodes + "-" + (seed + k) + "*");
}
events = distances.length;
if (events < 3) exit("Only " + events + " of " + networks + " networks have an event within a strain of 0.1: too few to compare predictors.");
Array.sort(distances);
near = distances[floor(events / 3)];
far = distances[floor(2 * events / 3)];
print("networks with an event within a strain of 0.1 = " + events + " of " + networks + " (N = " + nodes + ", " + modes + " modes of " + (2 * nodes - 2) + ")");
print("strain to the event: median " + d2s(distances[floor(events / 2)], 5) + ", from " + d2s(distances[0], 6) + " to " + d2s(distances[events - 1], 4));

classes = newArray("all", "near", "farther", "far");
where = newArray("event_strain > 0", "event_strain < " + near, "event_strain >= " + near + " and event_strain < " + far, "event_strain >= " + far);
columns = newArray("auc", "auc_error", "auc_from", "auc_until", "pooled_auc", "pooled_auc_error", "first", "first_error", "networks", "bonds", "flipped");
rows = "networks_with,predictor,order," + String.join(columns, ",") + "\n";
for (c = classes.length - 1; c >= 0; c--) {
	run("Predictor Skill...", "table=[" + tables + "/soft-spots-*.csv] outcome=flips high=[soft_spot vibrality participation_fraction] " +
		"low=[distance strain_to_instability effective_stiffness stiffness] where=[" + where[c] + "] bootstrap=1000 seed=1 save=[" + out + "/" + classes[c] + "]");
	print(classes[c] + " (" + where[c] + "): " + Table.get("networks", 0) + " networks, " + Table.get("flipped", 0) + " bonds flip");
	for (r = 0; r < nResults; r++) {
		rows = rows + classes[c] + "," + Table.getString("predictor", r) + "," + Table.getString("order", r);
		for (v = 0; v < columns.length; v++) rows = rows + "," + d2s(Table.get(columns[v], r), -9);
		rows = rows + "\n";
		print("   AUC of " + Table.getString("order", r) + " " + Table.getString("predictor", r) + " = " + d2s(Table.get("auc", r), 3) + " +- " + d2s(Table.get("auc_error", r), 3) +
			"; the first one flips in " + d2s(100 * Table.get("first", r), 0) + " % of networks");
	}
	if (c == 0) saveAs("PNG", out + "/roc_curves.png");
	else close();
}
File.saveString(rows, out + "/soft_spot_skill.csv");
