// Are barriers along soft modes saddles of the energy, and how far off are they (arXiv 2408.08030, Fig. 3d)?
//
// Appears:   the energy of the saddle next to each barrier against the barrier; printed lines: how many barriers lead to saddles beside the minimum, and how far they are off.
// Method:    from each barrier of Mode Barriers..., by both methods, Newton's method goes on to where no force acts (saddles=true); a saddle counts if the way down on one side
//            leads back to the minimum. The same networks have their bonds pinched (Pinch Bonds..., saddle=true, the 100 of lowest predicted work): another way to the same saddles.
// Files:     in the folder out: mode_saddles.csv, a row a barrier; mode_saddles_summary.csv, a row a method; mode_saddles.png.
// Time:      ten seconds (3 networks of 64 nodes); size=paper (50 of 256) some minutes.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Barriers along soft modes beside the true saddles next to them, and beside those that pinching bonds finds.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="First seed", value=1, min=1, persist=false, description="The others follow it.") seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size

nodes = 256; networks = 50; if (size == "small") { nodes = 64; networks = 3; }
methods = newArray("Iterative", "Rigid");
rows = "seed,method,saddle_index,mode,sense,barrier (E),saddle_energy (E),ratio,saddle_displacement (l),returns,pinched\n";
total = newArray(12); ratios = newArray(0); method = newArray(0); // of each method: barriers, at rest, of index 1, beside the minimum, different, found by pinching
for (g = seed; g < seed + networks; g++) {
	run("Generate Network...", "nodes=" + nodes + " seed=" + g); run("Prepare Network...", ""); network = getTitle();
	run("Pinch Bonds...", "network=" + network + " bonds=Lowest count=100 saddle=true"); known = Array.deleteValue(Table.getColumn("activation (E)"), NaN);
	for (m = 0; m < 2; m++) {
		run("Mode Barriers...", "network=" + network + " count=20 cap=0 step=0 saddles=true method=" + methods[m]); seen = newArray(0);
		for (r = 0; r < Table.size; r++) if (Table.get("found", r) == 1) {
			barrier = Table.get("barrier (E)", r); index = Table.get("saddle_index", r); energy = Table.get("saddle_energy (E)", r); returns = Table.get("saddle_returns", r);
			total[6 * m] += 1; if (!isNaN(index)) total[6 * m + 1] += 1; if (index == 1) total[6 * m + 2] += 1;
			ratio = NaN; pinched = NaN;
			if (returns == 1) {
				ratio = barrier / energy; pinched = has(known, energy); total[6 * m + 3] += 1; total[6 * m + 4] += 1 - has(seen, energy); total[6 * m + 5] += pinched;
				seen = Array.concat(seen, energy); ratios = Array.concat(ratios, ratio); method = Array.concat(method, m);
			}
			rows = rows + g + "," + methods[m] + "," + word(index, 0) + "," + Table.get("mode", r) + "," + Table.get("sense", r) + "," + d2s(barrier, -8) + "," + word(energy, -8) + "," + word(ratio, 4) + "," +
				word(Table.get("saddle_displacement (l)", r), 6) + "," + word(returns, 0) + "," + word(pinched, 0) + "\n";
		}
	}
	close("*-" + nodes + "-" + g + "*");
}
File.saveString(rows, out + "/mode_saddles.csv");
summary = "method,nodes,networks,barriers,at_rest,index_1,beside_the_minimum,different,pinched,ratio_low,ratio_median,ratio_high\n";
for (m = 0; m < 2; m++) {
	summary = summary + methods[m] + "," + nodes + "," + networks; for (k = 0; k < 6; k++) summary = summary + "," + d2s(total[6 * m + k], 0);
	values = newArray(0); for (i = 0; i < ratios.length; i++) if (method[i] == m) values = Array.concat(values, ratios[i]);
	Array.sort(values); for (q = 0.05; q < 1; q += 0.45) { if (values.length > 0) summary = summary + "," + d2s(values[round(q * (values.length - 1))], 3); else summary = summary + ","; }
	summary = summary + "\n";
}
File.saveString(summary, out + "/mode_saddles_summary.csv"); print(summary);
run("Draw Plot", "title=mode-saddles corner=top-left axes=[barrier along the mode (E);energy of the saddle next to it (E)] series=[points|" + out + "/mode_saddles.csv|,Iterative,1,|barrier (E);saddle_energy (E)|circle #0072b2 2|iterative\nline|||1e-6;1e-6;1e-2;1e-2|#444444 1 dashed|equal]");
saveAs("PNG", out + "/mode_saddles.png");

// A number for a table, or nothing.
function word(value, digits) { if (isNaN(value)) return ""; return d2s(value, digits); }

// Whether there is this energy among others, to what is the same saddle.
function has(energies, energy) { for (i = 0; i < energies.length; i++) if (abs(energies[i] - energy) < 1e-6 * energy) return 1; return 0; }
