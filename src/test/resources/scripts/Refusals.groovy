#@ CommandService commands
#@output String said

// What does a script hear of a value that is not allowed? The sentence that the dialog would show, and no outputs.

run = { name, keys -> commands.run("org.crumple.command." + name, false, keys).get() }
network = run("GenerateNetwork", [nodes: 64, seed: 1]).getOutput("generated")
refusals = [
	["GenerateNetwork", [nodes: 8], "Generate Network: nodes=8 is not allowed"],
	["GenerateNetwork", [nodes: 64, alpha: 2], "Generate Network: alpha=2.0 is not allowed"],
	["ShearNetwork", [network: network, increment: 0], "Shear Network: increment=0.0 is not allowed"],
	["FitExponent", [table: "No such table", column: "x"], "Fit Exponent: table=No such table is not allowed"],
	["SaveNetwork", [network: network], "Save Network: path= is not allowed"],
]
refusals.each { name, keys, sentence ->
	module = run(name, keys)
	assert module.isCanceled() : name
	assert module.getCancelReason().startsWith(sentence) : module.getCancelReason()
	assert module.getOutputs().values().every { it == null } : module.getOutputs()
}
try {
	run("RelaxNetwork", [network: "network-65-1"])
	assert false : "a network that does not exist is no network"
} catch (IllegalArgumentException e) {
	assert e.message.contains("network-65-1") && e.message.contains("network-64-1")
}
said = "${refusals.size() + 1} refusals, each with its sentence".toString()
