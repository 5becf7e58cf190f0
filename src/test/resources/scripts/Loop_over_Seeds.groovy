#@ CommandService commands
#@output String said

// What are the energies of five networks that differ in their seed alone? One table of our own, a row a network.

import ij.measure.ResultsTable

run = { name, keys -> commands.run("org.crumple.command." + name, false, keys).get() }
table = new ResultsTable()
(1..5).each { seed ->
	built = run("GenerateNetwork", [nodes: 64, seed: seed]).getOutput("generated")
	measured = run("RelaxNetwork", [network: built]).getOutput("table")
	table.incrementCounter()
	table.addValue("seed", seed)
	table.addValue("energy_per_node (E)", measured.getValue("energy_per_node (E)", 0))
}

energies = table.getColumn("energy_per_node (E)")
assert table.size() == 5
assert energies.toList().toUnique().size() == 5 : "every seed has a network of its own"
assert energies.every { it < 0 }
said = "mean energy per node ${energies.sum() / 5} E over ${table.size()} networks".toString()
