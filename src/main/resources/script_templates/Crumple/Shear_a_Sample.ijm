#@script(crumple=true, headless=true)
#@ Double(label="Amount of strain", value=0.02, persist=false) amount

// A sample network under shear, from event to event.

run("Crumple Sample Network...", "sample=[64 nodes prepared]");
run("Shear Network...", "amount=" + amount + " protocol=[Event driven]");
print("sheared to " + amount + ": " + getTitle());
