#@ CommandService commands
#@output String said

// Is a network the same after it was saved and opened again, and which files did it become?

import java.nio.file.Files

run = { name, keys -> commands.run("org.crumple.command." + name, false, keys).get() }
folder = Files.createTempDirectory("networks").toFile()
try {
	network = run("GenerateNetwork", [nodes: 64, seed: 1]).getOutput("generated")
	summary = [["a.nodes.csv", "Crumple CSV", 2], ["b.graphml", "GraphML", 1]].collect { name, label, count ->
		saved = run("SaveNetwork", [network: network, path: new File(folder, name), format: label])
		assert !saved.isCanceled() : saved.getCancelReason()
		files = saved.getOutput("files")
		assert saved.getOutput("formatlabel") == label
		assert files.length == count : files
		assert files.every { it.file && it.length() > 0 }
		opened = run("OpenNetwork", [path: files[0]]).getOutput("opened")
		assert !opened.is(network)
		assert opened.digest() == network.digest() : "not to the last bit"
		"$label in ${files.length}"
	}
	said = summary.join(", ") + " files"
} finally {
	folder.deleteDir()
}
