#@script(crumple=true, headless=true, description="Makes and measures the networks of a plan that stands in the line itself, or those that are still missing, and pools their tables.")
#@ String(label="Name", persist=false, description="Of the plan. The folder gets NAME.properties and ensemble-NAME.") name
#@ String(label="Plan", persist=false, description="The lines of a plan, separated by semicolons.") plan
#@ Integer(label="Threads", value=0, min=0, persist=false, description="Networks at once; 0: as many as there are processors.") threads
#@ File(label="Folder for the results", style="directory", make=true, persist=false, description="Gets the plan and the folder of the ensemble.") out

// How does one get many networks without a file for the plan?
//
// Appears: one printed line, how many networks are done of those planned.
// Files:   in the folder out: the plan, NAME.properties; the ensemble, ensemble-NAME, which is gone on with where it was stopped, with its pooled tables in
//          the folder tables.
// Time:    that of the networks.

File.saveString(replace(plan, " *; *", "\n") + "\n", out + "/" + name + ".properties");
run("Run Ensemble...", "threads=" + threads + " plan=[" + out + "/" + name + ".properties] out=[" + out + "/ensemble-" + name + "]");
done = 0;
planned = 0;
for (r = 0; r < Table.size; r++) {
	if (Table.getString("table", r) == "Preparation") {
		done += Table.get("done", r);
		planned += Table.get("planned", r);
	}
}
print(name + ": " + done + " networks done of " + planned + " planned");
