// What is theta of P(distance) ~ distance^theta near zero, and why do distances and stiffnesses disagree about it (arXiv 2408.08030, Fig. 2)?
//
// Appears:   for unstable and stable bonds the local exponents of distance, V'', f_in and barrier, each as the theta that it asks for by the fold's powers 1, 1, 2 and 3, with
//            bands of 95 %, against the distance at which the fold of a typical bond has that value; printed lines: theta by Fit Exponent... from all bonds and from the one
//            nearest of each network; theta of distances and stiffnesses of bonds of one d = |dr_in|; the exponent of P(d) of near bonds.
// Method:    V'' = 3 C distance (2 d + distance)/r0^4, so that distances of one d and V'' have one theta near zero. If near bonds have P(d) ~ d^mu, all bonds have theta
//            in P(V''), too, where mu > theta, else (theta + mu)/2. Further out dln(V'')/dln(distance) is 1 + e with e = distance/(2 d + distance), on average so much that V'' shows
//            (theta + 1)/(1 + e) - 1, f_in (power 2 + distance/(3 d + distance)) and barrier less so. Windows are chosen anew in every half of the networks; those of one d reach to
//            a distance of 0.045 and the V'' that belongs to it.
// Files:     in the folder out: local_exponents.csv, one row a window; theta.csv, one row a fit; local_exponents_N_POPULATION.png; the ensemble of Fig2_Pseudo_Gap.ijm.
// Time:      half a minute for size=small; size=paper half an hour on two cores, if the ensemble is not there yet, and some minutes for the fits.
// Source:    source=... takes the tables of an ensemble that is there, of all its N.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Local exponents of distances, stiffnesses, forces and barriers near zero, and what makes them differ.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of an ensemble whose plan has analyses = excitations.") source

plan = "nodes = 512, 4096; networks.512 = 2000; networks.4096 = 50";
near = 0.05; // what counts as near an instability
if (source == "") {
	name = "excitations-" + size + "-" + seed;
	if (size == "small") {
		name = "local-" + name;
		plan = "nodes = 128; networks = 60"; // too few for classes of d
		near = 0.2; // hardly a bond comes closer in 60 small networks
	}
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + plan + "; analyses = excitations]");
	source = out + "/ensemble-" + name;
}
tables = source + "/tables/";
if (!File.isDirectory(tables)) exit("source=" + source + " is not allowed: it must be the folder of an ensemble, with its folder tables.");
nodes = newArray(0);
files = getFileList(tables);
for (f = 0; f < files.length; f++) if (startsWith(files[f], "local-excitations-nodes-")) nodes = Array.concat(nodes, parseInt(replace(replace(files[f], "local-excitations-nodes-", ""), "[.]csv.*", "")));
if (nodes.length == 0) exit("source=" + source + " is not allowed: its tables hold no local excitations (analyses = excitations).");
nodes = Array.sort(nodes);
populations = newArray("unstable", "stable");
columns = newArray("distance", "effective_stiffness", "f_in", "barrier");
labels = newArray("{Delta}", "V''", "f_{in}", "{Delta}V");
powers = newArray(1, 1, 2, 3);
results = newArray("exponent", "error", "low", "high", "accepted");
styles = newArray("circle #0072b2 2", "box #cc3311 2", "diamond #009e73 2", "triangle #6e6e6e 2");
var local = "nodes,population,column,from,until,distance (l),values,networks,theta,error,low,high,accepted\n";
var rows = "nodes,population,column,take,d,theta,error,low,high,until,values,accepted\n";
for (n = 0; n < nodes.length; n++) {
	pooled = "table=[" + tables + "local-excitations-nodes-" + nodes[n] + ".csv]";
	for (p = 0; p < 2; p++) {
		where = "unstable = " + (1 - p) + " and bistable = 1";
		run("Open Table...", pooled + " columns=[r0, dr_in, distance] where=[" + where + " and distance < " + near + "]");
		if (Table.size < 50) exit("nodes=" + nodes[n] + ": fewer than 50 " + populations[p] + " bonds are nearer to their instability than " + near + "; more networks are needed.");
		d = middle("dr_in (l)");
		r0 = middle("r0 (l)");
		print("N = " + nodes[n] + ", " + populations[p] + " bonds nearer than " + near + ": median d = " + d2s(d, 3) + ", r0 = " + d2s(r0, 3));
		scale = newArray(1, 6 * d / pow(r0, 4), 3 * d / pow(r0, 4), 2 * d / pow(r0, 4)); // of the fold of such a bond, C = 1
		series = "";
		for (c = 0; c < columns.length; c++) {
			run("Local Exponent...", pooled + " column=" + columns[c] + " where=[" + where + "] width=" + 0.5 * powers[c] + " windows=" + round(10 / powers[c]) + " power=" + powers[c]);
			for (r = 0; r < Table.size; r++) {
				if (isNaN(Table.get("error", r))) continue;
				local = local + nodes[n] + "," + populations[p] + "," + columns[c] + "," + d2s(Table.get("from", r), -4) + "," + d2s(Table.get("until", r), -4) + "," +
					d2s(pow(Table.get("centre", r) / scale[c], 1 / powers[c]), -4) + "," + Table.get("count", r) + "," + Table.get("networks", r);
				for (k = 0; k < 5; k++) local = local + "," + d2s(Table.get(results[k], r), 4);
				local = local + "\n";
			}
			if (indexOf(local, "\n" + nodes[n] + "," + populations[p] + "," + columns[c] + ",") >= 0) series = series + "points|" + out + "/local_exponents.csv|" + nodes[n] + "," + populations[p] + "," + columns[c] + ",|distance (l);theta;error|" + styles[c] + "|" + labels[c] + "\n";
			fit(nodes[n], populations[p], columns[c], powers[c], where, "All rows", "", 0);
			fit(nodes[n], populations[p], columns[c], powers[c], where, "Smallest", "", 0);
		}
		File.saveString(local, out + "/local_exponents.csv");
		run("Draw Plot", "title=local-exponents scales=x corner=top-right limits=[0.003 0.1 -1 5] axes=[{Delta} (l), of V'', f_{in} and {Delta}V that of a typical fold;{theta}] series=[" + series + "]");
		saveAs("PNG", out + "/local_exponents_" + nodes[n] + "_" + populations[p] + ".png");
		if (near > 0.05 || p == 1) continue;
		fit(nodes[n], populations[p], "dr_in", 1, where + " and distance < " + near, "All rows", "of distances below " + near, 0.1);
		edges = newArray(0.06, 0.1, 0.14, 0.18);
		for (e = 0; e < 3; e++) {
			for (sign = -1; sign < 2; sign += 2) { // both states of a bond
				class = "dr_in from " + minOf(sign * edges[e], sign * edges[e + 1]) + " to " + maxOf(sign * edges[e], sign * edges[e + 1]);
				those = where + " and " + replace(replace(class, "from", ">"), "to", "and dr_in <");
				fit(nodes[n], populations[p], "distance", 1, those, "All rows", class, 0.045);
				fit(nodes[n], populations[p], "effective_stiffness", 1, those, "All rows", class, 0.135 * (edges[e] + edges[e + 1] + 0.045) / pow(r0, 4));
			}
		}
	}
}
File.saveString(rows, out + "/theta.csv");

// The median of the sizes in a column.
function middle(column) {
	values = Table.getColumn(column);
	for (i = 0; i < values.length; i++) values[i] = abs(values[i]);
	values = Array.sort(values);
	return values[floor(values.length / 2)];
}

// Fits a lower tail, up to a place if it is not 0, and adds a row: the exponent of the distance that the column asks for.
function fit(nodes, population, column, power, where, take, d, until) {
	run("Fit Exponent...", pooled + " column=" + column + " where=[" + where + "] take=[" + take + "] until=" + until);
	results = newArray("exponent", "low", "high");
	for (i = 0; i < 3; i++) results[i] = d2s(power * (Table.get(results[i], 0) + 1) - 1, 4);
	error = d2s(power * Table.get("error", 0), 4);
	rows = rows + nodes + "," + population + "," + column + "," + take + "," + d + "," + results[0] + "," + error + "," + results[1] + "," + results[2] + "," + d2s(Table.get("until", 0), -4) +
		"," + Table.get("count", 0) + "," + Table.get("accepted", 0) + "\n";
	print("N = " + nodes + ", " + population + ", " + column + " " + take + " " + d + ": theta = " + results[0] + " +- " + error + " (" + results[1] + " to " + results[2] + "), " +
		Table.get("count", 0) + " values " + Table.getString("reason", 0));
	close("*");
}
