#@ CommandService commands
#@output String said

// Does a fit care how its table is given: as it came out of a command, by its title, or as a file?

import java.nio.file.Files

run = { name, keys -> commands.run("org.crumple.command." + name, false, keys).get() }
folder = Files.createTempDirectory("tables").toFile()
try {
	built = run("GenerateNetwork", [nodes: 64, seed: 1]).getOutput("generated")
	prepared = run("PrepareNetwork", [network: built]).getOutput("prepared")
	// with process = true the table is shown, and its title is known
	measured = commands.run("org.crumple.command.MeasureLocalExcitations", true, [network: prepared, plots: false, save: folder, criterion: "ksys r0^2"]).get()
	table = measured.getOutput("table")
	file = folder.listFiles().find { it.name.endsWith(".csv") }
	exponents = [table, "Local Excitations", file.path].collect { given ->
		fit = run("FitExponent", [table: given, column: "distance", bootstrap: 20])
		assert !fit.isCanceled() : fit.getCancelReason()
		fit.getOutput("fit").getValue("exponent", 0)
	}
	assert exponents[0] == exponents[1]
	assert Math.abs(exponents[0] - exponents[2]) < 1e-6 : "a file has fewer digits"
	said = "exponent ${exponents[0]} from a table, its title and its file".toString()
} finally {
	folder.deleteDir()
}
