#@ CommandService commands
#@output String said

// How many bonds of a prepared network are unstable, by its table of bonds and by its table Preparation?

run = { name, keys -> commands.run("org.crumple.command." + name, false, keys).get() }
built = run("GenerateNetwork", [nodes: 64, seed: 1]).getOutput("generated")
ready = run("PrepareNetwork", [network: built])
bonds = run("PlotBondStrains", [network: ready.getOutput("prepared")]).getOutput("bondtable")

unstable = (0..<bonds.size()).count { bonds.getValue("unstable", it) == 1 }
fraction = ready.getOutput("table").getValue("unstable_fraction", 0)
assert unstable > 0
assert Math.abs((double) unstable / bonds.size() - fraction) < 1e-12
said = "$unstable of ${bonds.size()} bonds of ${ready.getOutput('prepared')} are unstable".toString()
