package org.crumple.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.io.Provenance;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.PlainText;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.scijava.object.ObjectService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.Service;
import org.scijava.thread.ThreadService;

/**
 * Keeps the networks and tables of this session by name. An image of a network has the network's name as a property, by which a command finds the network
 * of the active image.
 */
@Plugin(type = Service.class)
public class NetworkWorkbench extends AbstractService {

	/** Largest number of names in a message. */
	private static final int MOST_NAMES = 10;
	/** Longest name, as for a file. */
	private static final int LONGEST_NAME = 255;
	private static final String NETWORK_PROPERTY = "crumple-network";

	@Parameter
	private ObjectService objectService;
	@Parameter
	private ThreadService threadService;

	private final Map<String, WorkbenchNetwork> networks = new LinkedHashMap<>();
	private final Map<String, ResultsTable> tables = new LinkedHashMap<>();

	/**
	 * Makes a name safe for macros, dialogs and windows. Names come from files of unknown origin: characters that could end a value, a string or a line
	 * of a macro, or begin an HTML page, are replaced by similar ones.
	 */
	public static String cleaned(final String name) {
		final String plain = PlainText.of(name.substring(0, Math.min(name.length(), LONGEST_NAME)), ' ');
		final String safe = plain.replaceAll("[\\[<]", "(").replaceAll("[\\]>]", ")").replaceAll("[\"'`]", "\u2019").replace('\\', '-').strip();
		return safe.isEmpty() ? "network" : safe;
	}

	/**
	 * Adds a network to the workbench. If its name is taken, it becomes {@code -2}, {@code -3}, ….
	 *
	 * @return the network with its final name
	 */
	public synchronized WorkbenchNetwork add(final String name, final SpringNetwork network, final Configuration configuration,
		final Provenance provenance, final String seed)
	{
		return add(name, network, configuration, provenance, seed, null);
	}

	/** Adds a network made by a shear, with the number of {@code flips} of each bond, [M]; null for any other network. */
	public synchronized WorkbenchNetwork add(final String name, final SpringNetwork network, final Configuration configuration, final Provenance provenance,
		final String seed, final int[] flips)
	{
		final String clean = cleaned(name);
		String free = clean;
		for (int k = 2; networks.containsKey(free); k++) free = clean + "-" + k;
		final WorkbenchNetwork added = new WorkbenchNetwork(free, network, configuration, provenance, seed, flips);
		networks.put(free, added);
		objectService.addObject(added);
		return added;
	}

	/**
	 * Finds the network for a command.
	 *
	 * @param name of a network; if null or blank, the network of the active image, or else the newest
	 * @throws IllegalArgumentException if there is no such network, or none at all
	 */
	public synchronized WorkbenchNetwork find(final String name) {
		if (name != null && !name.isBlank()) {
			final WorkbenchNetwork named = networks.get(cleaned(name));
			if (named == null) throw InvalidValue.value("network", name, networks.isEmpty() ? "the name of a network, and there is none yet" : "one of " + names());
			return named;
		}
		final ImagePlus active = ActiveImage.find(threadService);
		final Object shown = active == null ? null : active.getProperty(NETWORK_PROPERTY);
		if (shown != null && networks.containsKey(shown)) return networks.get(shown);
		if (networks.isEmpty()) {
			throw new IllegalArgumentException("There is no network yet: run \"Generate Network...\" or \"Open Network...\" first.");
		}
		return new ArrayList<>(networks.values()).get(networks.size() - 1);
	}

	/** The given network; if null, the network of the active image, or else the newest. */
	public WorkbenchNetwork choose(final WorkbenchNetwork given) {
		return given != null ? given : find(null);
	}

	/**
	 * As {@link #choose}, for commands that need forces.
	 *
	 * @throws IllegalArgumentException as {@link #find}, or if the network has no bonds
	 */
	public WorkbenchNetwork withBonds(final WorkbenchNetwork given) {
		final WorkbenchNetwork chosen = choose(given);
		if (chosen.network().bondCount() == 0) throw InvalidValue.value("network", chosen, "one with bonds, and this has none (is its table of bonds cut off below the headings?)");
		return chosen;
	}

	/**
	 * Adds a network made from another one, with the same topology and a new configuration.
	 *
	 * @param what how it was made, such as {@code relaxed}; the name becomes {@code relaxed-512-1}
	 * @param line the macro line that made it
	 */
	public WorkbenchNetwork derive(final String what, final WorkbenchNetwork from, final Configuration configuration, final String line) {
		return add(what + "-" + from.suffix(), from.network(), configuration, from.provenance().then(line), from.seed());
	}

	/** All names; if there are many, their number and the newest few. */
	private String names() {
		final List<String> all = new ArrayList<>(networks.keySet());
		final int from = Math.max(0, all.size() - MOST_NAMES);
		return (from > 0 ? "the " + all.size() + " there are, such as " : "") + String.join(", ", all.subList(from, all.size()));
	}

	/** All networks, oldest first. */
	public synchronized List<WorkbenchNetwork> networks() {
		return List.copyOf(networks.values());
	}

	/** Removes a network from the workbench. */
	public synchronized void remove(final WorkbenchNetwork network) {
		if (networks.remove(network.toString(), network)) objectService.removeObject(network);
	}

	/** Marks an image as showing a network. */
	public void link(final ImagePlus image, final WorkbenchNetwork network) {
		image.setProperty(NETWORK_PROPERTY, network.toString());
	}

	/** The network an image shows, or null. */
	public synchronized WorkbenchNetwork shownIn(final ImagePlus image) {
		final Object name = image.getProperty(NETWORK_PROPERTY);
		return name == null ? null : networks.get(name);
	}

	/** The name of the network an image shows, or its title if it shows none. */
	static String networkName(final ImagePlus image) {
		final String name = shownName(image);
		return name.isEmpty() ? image.getTitle() : name;
	}

	/** The name of the network an image shows; empty if it shows none. */
	static String shownName(final ImagePlus image) {
		final Object name = image.getProperty(NETWORK_PROPERTY);
		return name == null ? "" : name.toString();
	}

	/** Keeps a table under its title, replacing an older one with the same title. */
	public synchronized void keep(final ResultsTable table) {
		tables.remove(table.getTitle()); // moves it to the end, as the newest
		tables.put(table.getTitle(), table);
	}

	/** The table with this title, or null. */
	public synchronized ResultsTable table(final String title) {
		return tables.get(title);
	}

	/** The newest table, or null. */
	public synchronized ResultsTable newestTable() {
		return tables.isEmpty() ? null : new ArrayList<>(tables.values()).get(tables.size() - 1);
	}

	/** Removes all networks and tables. */
	public synchronized void clear() {
		networks.values().forEach(objectService::removeObject);
		networks.clear();
		tables.clear();
	}
}
