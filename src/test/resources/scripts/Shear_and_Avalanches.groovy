#@ CommandService commands
#@output String said

// How many avalanches has a shear, by its own count and by Detect Avalanches... in the table of its steps?

run = { name, keys -> commands.run("org.crumple.command." + name, false, keys).get() }
built = run("GenerateNetwork", [nodes: 64, seed: 1]).getOutput("generated")
prepared = run("PrepareNetwork", [network: built]).getOutput("prepared")
sheared = run("ShearNetwork", [network: prepared, amount: 0.1, increment: 1e-3])
assert !sheared.isCanceled() : sheared.getCancelReason()
steps = sheared.getOutput("steps")

found = run("DetectAvalanches", [table: steps])
assert !found.isCanceled() : found.getCancelReason()
events = found.getOutput("events")
flips = (0..<events.size()).findAll { events.getValue("by_flips", it) == 1 }.collect { events.getValue("flips", it) }
assert flips.size() > 0
assert flips.size() == (1..<steps.size()).count { steps.getValue("flips", it) != 0 }
assert flips.sum() == steps.getColumn("flips").sum()
said = "${flips.size()} avalanches by flips in ${steps.size() - 1} steps, the largest of ${flips.max()} bonds".toString()
