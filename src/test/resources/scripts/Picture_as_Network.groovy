#@ CommandService commands
#@output String said

// Which network is measured if a picture of it is given, or a duplicate of that? That in the picture, not the newest.

run = { name, keys -> commands.run("org.crumple.command." + name, false, keys).get() }
older = run("GenerateNetwork", [nodes: 64, seed: 4])
newer = run("GenerateNetwork", [nodes: 64, seed: 5])

picture = older.getOutput("picture")
expected = run("PlotBondStrains", [network: older.getOutput("generated")]).getOutput("bondtable")
other = run("PlotBondStrains", [network: newer.getOutput("generated")]).getOutput("bondtable")
column = "dr (l)"
assert expected.getColumn(column) != other.getColumn(column)
[picture, picture.duplicate()].each { given ->
	module = run("PlotBondStrains", [network: given])
	assert module.getInput("network").is(older.getOutput("generated"))
	assert module.getOutput("bondtable").getColumn(column) == expected.getColumn(column)
}
said = "the picture ${picture.getTitle()} means ${older.getOutput('generated')}".toString()
