#@ CommandService commands
#@output String said

// Is a choice the same as its label, as its constant and as the constant's name? And is it heard at all?

import org.crumple.relax.Minimiser

run = { name, keys -> commands.run("org.crumple.command." + name, false, keys).get() }
network = run("GenerateNetwork", [nodes: 64, seed: 1, generator: "Delaunay"]).getOutput("generated")
steps = { given -> run("RelaxNetwork", [network: network, minimiser: given]).getOutput("table").getValue("iterations", 0) }

same = ["Gradient flow", Minimiser.GRADIENT_FLOW, "GRADIENT_FLOW", "Gradient ${'flow'}"].collect(steps)
assert same.unique(false).size() == 1 : same
assert steps("FIRE") != same[0]
said = "${same[0]} iterations of gradient flow, ${steps(Minimiser.FIRE)} of FIRE".toString()
