#@ CommandService commands
#@output String said

// How does the energy of prepared networks depend on alpha? A plan with two values, in a folder that is removed again.

import java.nio.file.Files

run = { name, keys -> commands.run("org.crumple.command." + name, false, keys).get() }
folder = Files.createTempDirectory("ensemble").toFile()
try {
	plan = new File(folder, "series.properties")
	plan.text = "nodes = 32\nalpha = 0.05, 0.1\nnetworks = 3\nanalyses = excitations\n"
	out = new File(folder, "series")
	made = run("RunEnsemble", [plan: plan, out: out, threads: 1])
	assert !made.isCanceled() : made.getCancelReason()
	tables = made.getOutput("ensemble")
	assert (0..<tables.size()).every { tables.getValue("done", it) == tables.getValue("planned", it) }

	means = ["0.05", "0.1"].collectEntries { alpha ->
		file = new File(out, "tables").listFiles().find { it.name.startsWith("preparation") && it.name.contains("alpha-" + alpha + ".csv") }
		assert file != null : new File(out, "tables").list()
		opened = run("OpenTable", [table: file, columns: "energy_per_node"]).getOutput("opened")
		assert opened.size() == 3
		[alpha, opened.getColumn("energy_per_node (E)").sum() / 3]
	}
	assert means["0.1"] < means["0.05"] : "deeper wells, lower energy"
	said = "energy per node $means E".toString()
} finally {
	folder.deleteDir()
}
