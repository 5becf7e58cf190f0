// Which power laws are behind the strain to the first instability, and what do they say of its exponent of N?
//
// Appears:   a figure: the local exponent t of P(strain_up) ~ strain^t; the smallest strain of independent bonds against N; the local slope of |dl| against the distance.
//            Printed lines: theta, gamma in windows, and what Eq. 4 makes of each.
// Measured:  in the states in which the shear of First_Passage.ijm begins. Independent bonds: the mean of the smallest of M values of the distribution F of all bonds of one N,
//            the integral of (1 - F)^M, for the M of other N up to an eighth of all bonds, and its local exponent of M; -1/(1 + t) if P goes as strain^t. Eq. 4 with theta of the distances of unstable
//            bonds and gamma of each of three windows, all of a factor of ten, none of them chosen.
// Files:     in the folder out: first_passage_t.csv, a row a window of P(strain_up) of the largest N with 30 networks; first_passage_density.csv, a row an N; first_passage_independent.csv, a row an
//            N from which F is taken and an N; first_passage_gamma.csv, a row a window; first_passage_theta.csv, a row a window; first_passage_laws.png; the ensemble.
// Time:      half a minute; size=paper an hour on two cores for the networks of First_Passage.ijm, and three minutes.
// Source:    source=... is a folder of pooled tables of such a plan (local-excitations-nodes-N.csv), of three N or more.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Power laws and independent bonds behind the strain to the first instability under shear.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=21, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of pooled tables of your own.") source

networks = "64 = 700; 128 = 450; 256 = 300; 512 = 300; 1024 = 150"; // of every N
if (size == "small") networks = "32 = 40; 64 = 25; 128 = 15";
name = "first-passage-" + size + "-" + seed;
tables = source;
if (source == "") {
	tables = out + "/ensemble-" + name + "/tables";
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; nodes = " + replace(replace(networks, " = [0-9]+", ""), ";", ",") +
		"; analyses = excitations, shear; prepare.path = 0 1 0 -1 0 1; shear.before = 0; shear.path = 0.1; shear.protocol = Event driven; networks." + replace(networks, "; ", "; networks.") + "]");
}
sizes = newArray(0); files = newArray(0); if (File.isDirectory(tables)) files = getFileList(tables);
for (f = 0; f < files.length; f++) if (matches(files[f], "local-excitations-nodes-[0-9]+[.]csv")) sizes = Array.concat(sizes, parseInt(replace(files[f], "[^0-9]", "")));
if (sizes.length < 3) exit("source=" + source + " is not allowed: it must be a folder with pooled tables local-excitations-nodes-N.csv of three N or more.");
Array.sort(sizes);
last = sizes.length - 1;
all = "table=[" + tables + "/local-excitations-nodes-*.csv] pool=All where=[unstable = 1 and bistable = 1] ";
most = 0; for (tested = last; tested >= 0 && most == 0; tested--) { // the largest N of enough networks for a window to be accepted
	run("Local Exponent...", "table=[" + tables + "/local-excitations-nodes-" + sizes[tested] + ".csv] column=strain_up width=0.5 windows=4 save=[" + out + "/laws]");
	accepted = Table.getColumn("accepted"); Array.getStatistics(accepted, fewest, most); tests = sizes[tested];
}
File.copy(out + "/laws/local-exponent-local-exponent-strain_up.csv", out + "/first_passage_t.csv");
run("Local Exponent...", all + "column=distance width=0.5 windows=4 save=[" + out + "/laws]");
File.copy(out + "/laws/local-exponent-local-exponent-distance.csv", out + "/first_passage_theta.csv");
run("Fit Exponent...", all + "column=distance tail=Lower");
theta = Table.get("exponent", 0); thetaError = (Table.get("high", 0) - Table.get("low", 0)) / 3.92; until = Table.get("until", 0); accepted = Table.get("accepted", 0);
print("theta = " + d2s(theta, 2) + " +- " + d2s(thetaError, 2) + " (distance < " + d2s(until, 3) + ", accepted: " + accepted + ")");
windows = "from,until,gamma,error,values,accepted,theta,theta_error,theta_until,theta_accepted,eq4,eq4_error\n"; curve = "";
for (w = 0; w < 8; w++) { // three windows of a factor of ten, which begin at every half of one, then halves of one, then the paper's
	if (w == 3 && size == "small" && source == "") continue; // small networks have too few bonds so near the fold
	from = pow(10, -2.5 + 0.5 * w); to = 10 * from;
	if (w > 2) { from = pow(10, -2.5 + 0.5 * (w - 3)); to = from * pow(10, 0.5); }
	if (w == 7) { from = 0.016; to = 0.4; } // where the paper has it
	run("Scaling Relation...", all + "x=distance y=dl average=[Geometric mean] bins=10 from=" + d2s(from, 8) + " until=" + d2s(to, 8));
	gamma = -Table.get("slope", 0); error = Table.get("error", 0);
	eq4 = -(1 + gamma) / (1 + theta); eq4Error = sqrt(pow(error, 2) + pow(eq4 * thetaError, 2)) / (1 + theta);
	windows = windows + d2s(from, 5) + "," + d2s(to, 5) + "," + d2s(gamma, 4) + "," + d2s(error, 4) + "," + Table.get("values", 0) + "," + d2s(Table.get("accepted", 0), 0) + "," + d2s(theta, 4) + "," + d2s(thetaError, 4) + "," +
		d2s(until, 5) + "," + accepted + "," + d2s(eq4, 4) + "," + d2s(eq4Error, 4) + "\n";
	if (w > 2 && w < 7) curve = curve + sqrt(from * to) + ";" + gamma + ";" + error + ";";
}
File.saveString(windows, out + "/first_passage_gamma.csv"); print(windows);
independent = "from_nodes,nodes,smallest,smallest_error,slope,slope_error\n"; densities = "nodes,networks,from,until,count,density,density_error\n"; series = "";
many = sizes.length + 2; nodes = Array.concat(sizes, 4 * sizes[last], 16 * sizes[last]);
for (k = 0; k <= last; k++) {
	run("Open Table...", "table=[" + tables + "/local-excitations-nodes-" + sizes[k] + ".csv] columns=[seed, strain_up]");
	seeds = Table.getColumn("seed"); up = Table.getColumn("strain_up"); begins = newArray(0);
	for (r = 0; r < seeds.length; r++) if (r == 0 || seeds[r] != seeds[maxOf(r - 1, 0)]) begins = Array.concat(begins, r);
	smallest = newArray(5 * many); slope = newArray(5 * many); points = ""; networks = begins.length; all = seeds.length; begins = Array.concat(begins, all);
	for (q = 0; q < 5; q++) { // quarters of the networks, whose scatter is the error, and all of them
		from = 0; until = all;
		if (q < 4) { from = begins[floor(networks * q / 4)]; until = begins[floor(networks * (q + 1) / 4)]; }
		sorted = Array.sort(Array.deleteValue(Array.slice(up, from, until), NaN));
		for (j = 0; j < many; j++) {
			bonds = all / networks * nodes[j] / sizes[k];
			smallest[q * many + j] = least(sorted, until - from, bonds);
			slope[q * many + j] = log(least(sorted, until - from, 1.1 * bonds) / smallest[q * many + j]) / log(1.1);
		}
	}
	for (j = 0; j < many; j++) {
		if (8 * nodes[j] > networks * sizes[k]) continue;
		independent = independent + sizes[k] + "," + nodes[j] + "," + d2s(smallest[4 * many + j], -6) + "," + d2s(scatter(smallest, j), -6) + "," + d2s(slope[4 * many + j], 4) + "," + d2s(scatter(slope, j), 4) + "\n";
		scale = pow(nodes[j], 0.73); doubt = scatter(smallest, j); points = points + nodes[j] + ";" + scale * smallest[4 * many + j] + ";" + scale * doubt + ";";
	}
	look = "box #cc3311 2"; if (k == last) look = "diamond #0072b2 2";
	if (k == 0 || k == last) series = series + "\nvalues|||" + points + "|" + look + "|independent, F of N = " + sizes[k];
	edges = newArray(0, 1e-3, 3e-3, 1e-2, 3e-2, 0.1);
	for (e = 1; e < edges.length; e++) {
		count = 0;
		for (i = 0; i < sorted.length && sorted[i] < edges[e]; i++) count += sorted[i] >= edges[e - 1];
		per = all * (edges[e] - edges[e - 1]);
		densities = densities + sizes[k] + "," + networks + "," + edges[e - 1] + "," + edges[e] + "," + count + "," + d2s(count / per, 5) + "," + d2s(sqrt(count) / per, 5) + "\n";
	}
}
File.saveString(independent, out + "/first_passage_independent.csv"); File.saveString(densities, out + "/first_passage_density.csv");
print(independent + densities);
run("Parameter Series...", "table=[" + tables + "/local-excitations-nodes-*.csv] x=nodes y=strain_up average=Smallest");
points = "";
for (k = 0; k <= last; k++) points = points + sizes[k] + ";" + Table.get("y", k) * pow(sizes[k], 0.73) + ";" + Table.get("error", k) * pow(sizes[k], 0.73) + ";";
run("Draw Plot", "title=first-passage-independent scales=x corner=bottom-left axes=[nodes N;strain {times} N^{0.73}] series=[values|||" + points + "|circle #000000 2|measured" + series + "]");
run("Place in Figure", "title=[a  smallest strain_up of a network, and of independent bonds] number=0 panels=3 columns=3 figure=first-passage-laws");
run("Draw Plot", "title=first-passage-t scales=x limits=[3e-4 1 -2 1.2] corner=top-left axes=[strain to instability;local exponent t of P] series=[points|" + out + "/first_passage_t.csv||centre;exponent;error|circle #0072b2 2|N = " + tests +
	"\nline|||1e-4;0.37;1;0.37|#cc3311 1 dashed|asked for by -0.73\nline|||1e-4;0;1;0|#444444 1 dotted|that of -1]");
run("Place in Figure", "title=[b  distribution of all bonds] number=1 panels=3 columns=3 figure=first-passage-laws");
run("Draw Plot", "title=first-passage-gamma scales=x corner=bottom-left axes=[distance {Delta} (l);{gamma} of |d{ell}/d{gamma}|] series=[values|||" + curve + "|circle #0072b2 2|half a factor of ten each\nline|||0.016;0.6;0.4;0.6|#cc3311 1 dashed|paper: 0.6" +
	"\nline|||0.003;1;0.02;1|#444444 1 dotted|fold: 1]");
run("Place in Figure", "title=[c  answer to shear, unstable bonds] number=2 panels=3 columns=3 figure=first-passage-laws");
saveAs("PNG", out + "/first_passage_laws.png");

// The mean of the smallest of so many independent values of the distribution that the sorted values have, of bonds the others of which never become unstable.
function least(sorted, bonds, m) {
	sum = sorted[0]; left = 1;
	for (i = 1; i < sorted.length && left > 1e-9; i++) { left = pow(1 - i / bonds, m); sum += (sorted[i] - sorted[i - 1]) * left; }
	return sum;
}

// Standard error of the mean of four quarters.
function scatter(values, j) {
	n = values.length / 5;
	Array.getStatistics(newArray(values[j], values[n + j], values[2 * n + j], values[3 * n + j]), min, max, mean, deviation);
	return deviation / 2;
}
