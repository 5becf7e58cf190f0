#@ CommandService commands
#@output String said

// Can a network have bonds of another law without a new jar? A law of Crumple with parameters of our own, bond by bond: every third bond is a plain spring.

import org.crumple.io.Provenance
import org.crumple.network.SpringNetwork
import org.crumple.potential.BistableQuartic
import org.crumple.potential.BondPotential
import org.crumple.potential.Harmonic
import org.crumple.workbench.NetworkWorkbench

run = { name, keys -> commands.run("org.crumple.command." + name, false, keys).get() }
built = run("GenerateNetwork", [nodes: 64, seed: 1]).getOutput("generated")
network = built.network()
wells = new BistableQuartic(1, 0.05)
spring = new Harmonic(1)
laws = (0..<network.bondCount()).collect { it % 3 == 0 ? spring : wells } as BondPotential[]
mixed = new SpringNetwork(network.nodeCount(), network.from(), network.to(), network.imageX(), network.imageY(), network.restLength(), laws)
workbench = commands.context().getService(NetworkWorkbench)
own = workbench.add("mixed", mixed, built.configuration(), Provenance.NONE, "1")

relaxed = run("RelaxNetwork", [network: own])
assert !relaxed.isCanceled() : relaxed.getCancelReason()
bonds = run("PlotBondStrains", [network: relaxed.getOutput("relaxed")]).getOutput("bondtable")
springs = (0..<bonds.size()).findAll { it % 3 == 0 }
assert springs.every { bonds.getValue("unstable", it) == 0 } : "a spring is nowhere unstable"
assert springs.size() == laws.count { it.is(spring) }
said = "${relaxed.getOutput('relaxed')}: ${springs.size()} springs among ${bonds.size()} bonds".toString()
