package org.crumple.workbench;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.crumple.io.NetworkFormatException;
import org.crumple.io.Provenance;
import org.crumple.io.StoredNetwork;
import org.crumple.kernel.InvalidValue;
import org.crumple.kernel.PlainText;
import org.crumple.network.Configuration;
import org.crumple.network.SpringNetwork;
import org.scijava.object.ObjectService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;
import org.scijava.thread.ThreadService;

/**
 * Keeps the networks and tables of this session by name. An image of a network is linked to it, and a command finds the network of the
 * active image by this link.
 */
@Plugin(type = Service.class)
public class NetworkWorkbench extends AbstractService implements SciJavaService {

	static {
		// Fiji starts only marked services (SciJavaService). It starts this one, which uses ImageJ classes, before LegacyService, which has
		// to patch them first
		try {
			Class.forName("net.imagej.legacy.LegacyService");
		} catch (final ClassNotFoundException | LinkageError e) {
			// another host, in which the classes are already patched or need no patch; if it is too late to patch them, Fiji reports it
		}
	}

	@Parameter
	private ObjectService objectService;
	@Parameter
	private ThreadService threadService;

	private final Map<String, WorkbenchNetwork> networks = new LinkedHashMap<>();
	private final Map<String, ResultsTable> tables = new LinkedHashMap<>();
	/** Tables that scripts passed, by the names of {@link #nameFor}. */
	private final Map<String, WeakReference<ResultsTable>> given = new HashMap<>();

	/**
	 * Adds a network to the workbench. If its name is taken, {@code -2}, {@code -3}, … is appended.
	 *
	 * @return the network with its final name
	 */
	public WorkbenchNetwork add(final String name, final SpringNetwork network, final Configuration configuration,
		final Provenance provenance, final String seed)
	{
		return add(name, network, configuration, provenance, seed, null);
	}

	/** Adds a network made by a shear, with the number of {@code flips} of each bond, [M]; null for any other network. */
	public WorkbenchNetwork add(final String name, final SpringNetwork network, final Configuration configuration,
		final Provenance provenance,
		final String seed, final int[] flips)
	{
		final WorkbenchNetwork added = put(name, network, configuration, provenance, seed, flips);
		// not synchronized: it waits for the event thread, which may be waiting for the lock of this object
		objectService.addObject(added);
		return added;
	}

	private synchronized WorkbenchNetwork put(final String name, final SpringNetwork network, final Configuration configuration,
		final Provenance provenance, final String seed, final int[] flips)
	{
		final String free = SafeName.free(name, networks::containsKey);
		final WorkbenchNetwork added = new WorkbenchNetwork(free, network, configuration, provenance, seed, flips);
		networks.put(free, added);
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
			final WorkbenchNetwork named = networks.get(SafeName.of(name));
			if (named == null) {
				throw InvalidValue.value("network", name,
					networks.isEmpty() ? "the name of a network, and there is none yet" : "one of " + SafeName.listed(networks.keySet()));
			}
			return named;
		}
		final ImagePlus active = activeImage();
		final WorkbenchNetwork shown = active == null ? null : ofImage(active);
		if (shown != null) return shown;
		if (networks.isEmpty()) {
			throw new IllegalArgumentException("There is no network yet: run \"Generate Network...\" or \"Open Network...\" first.");
		}
		return new ArrayList<>(networks.values()).get(networks.size() - 1);
	}

	/**
	 * Puts a network of a file on the workbench, with the seed and the flips in its properties.
	 *
	 * @param provenance the macro lines that are known to make this network
	 */
	public WorkbenchNetwork add(final String name, final StoredNetwork stored, final Provenance provenance) {
		final WorkbenchNetwork added = put(name, stored, provenance);
		objectService.addObject(added);
		return added;
	}

	private WorkbenchNetwork put(final String name, final StoredNetwork stored, final Provenance provenance) {
		return put(name, stored.network(), stored.configuration(), provenance, WorkbenchNetwork.seedOf(stored.properties()),
			WorkbenchNetwork.flipsOf(stored.properties(), stored.network().bondCount()));
	}

	/**
	 * Puts the network that an image contains on the workbench, under the name in the image, unless another command has just done so.
	 *
	 * @param provenance the macro lines that are known to make this network
	 * @return the network; null if the network that the image shows was already on the workbench
	 */
	public WorkbenchNetwork open(final ImagePlus image, final StoredNetwork stored, final Provenance provenance) {
		final WorkbenchNetwork opened;
		synchronized (this) {
			if (shownIn(image) != null) return null;
			opened = put(shownName(image), stored, provenance);
		}
		objectService.addObject(opened);
		return opened;
	}

	/** The image that is active for the calling macro or the user; null if there is none. */
	public ImagePlus activeImage() {
		return ActiveImage.find(threadService);
	}

	/**
	 * The network that an image shows; null if it shows none.
	 *
	 * @throws IllegalArgumentException if the image shows a network that is not on the workbench
	 */
	public synchronized WorkbenchNetwork ofImage(final ImagePlus image) {
		final WorkbenchNetwork shown = shownIn(image);
		if (shown != null || !PictureLink.isOurs(image)) return shown;
		throw new IllegalArgumentException("the image " + PlainText.shown(image.getTitle()) + " shows a network that is not open"
			+ (networks.isEmpty() ? "" : " (open: " + SafeName.listed(networks.keySet()) + ")") +
			": run the macro lines in its info (Image > Show Info...), open the network from its file, or name another one with network=.");
	}

	/**
	 * The network that an image contains, if it is not on the workbench, such as that of a TIFF file opened again; null if there is none.
	 *
	 * @throws NetworkFormatException if the image contains no valid network, with one sentence that says why
	 */
	public StoredNetwork carriedBy(final ImagePlus image) throws NetworkFormatException {
		final PictureLink link = shownIn(image) != null ? null : PictureLink.of(image);
		return link == null ? null : link.carriedBy(image);
	}

	/** The network that a command uses if none is named; null if there is none. */
	public WorkbenchNetwork current() {
		try {
			return networks.isEmpty() ? null : find(null);
		} catch (final IllegalArgumentException e) {
			return null;
		}
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
		if (chosen.network().bondCount() == 0)
			throw InvalidValue.value("network", chosen,
				"one with bonds, and this has none (is its table of bonds cut off below the headings?)");
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

	/** All networks, oldest first. */
	public synchronized List<WorkbenchNetwork> networks() {
		return List.copyOf(networks.values());
	}

	/** Removes a network from the workbench. */
	public void remove(final WorkbenchNetwork network) {
		final boolean known;
		synchronized (this) {
			known = networks.remove(network.toString(), network);
		}
		if (known) objectService.removeObject(network);
	}

	/** Marks an image as showing a network. Duplicates of the image, and TIFF files of it, show the same network. */
	public void link(final ImagePlus image, final WorkbenchNetwork network) {
		PictureLink.write(image, network);
	}

	/**
	 * Puts a network into a picture that is linked to it, unless it is too large, so that a file of the picture can be opened as the
	 * network.
	 */
	public void carry(final ImagePlus picture, final WorkbenchNetwork network) {
		PictureLink.carry(picture, network);
	}

	/** The network on the workbench with the bits and flips of the one an image shows; of several the one with its name; or null. */
	public synchronized WorkbenchNetwork shownIn(final ImagePlus image) {
		final PictureLink link = PictureLink.of(image);
		if (link == null) return null;
		final WorkbenchNetwork named = networks.get(link.name());
		if (named != null && link.isOf(named)) return named;
		return networks.values().stream().filter(link::isOf).findFirst().orElse(null);
	}

	/** The name of the network an image shows, or its title if it shows none. */
	static String networkName(final ImagePlus image) {
		final String name = shownName(image);
		return name.isEmpty() ? image.getTitle() : name;
	}

	/** The name of the network an image shows, on the workbench or not; empty if it shows none. */
	public static String shownName(final ImagePlus image) {
		final PictureLink link = PictureLink.of(image);
		return link == null ? "" : link.name();
	}

	/** Keeps a table under its title, replacing an older one with the same title. */
	public synchronized void keep(final ResultsTable table) {
		tables.remove(table.getTitle()); // moves it to the end, as the newest
		tables.put(table.getTitle(), table);
	}

	/**
	 * A name by which {@link #table} finds a table of a script as long as that table is in memory. It is the title; if the title is taken,
	 * blank, or would be read as several tables or as a path, it is a similar name.
	 */
	synchronized String nameFor(final ResultsTable table) {
		if (table == table(table.getTitle())) return table.getTitle();
		final String title = table.getTitle() == null ? "" : table.getTitle().replaceAll("[,*?/\\\\]", " ").replaceAll("\\s+", " ").strip();
		final String name = title.isEmpty() ? "Table" : title;
		String free = name;
		for (int k = 2; table(free) != null && table(free) != table; k++) free = name + "-" + k;
		given.values().removeIf(known -> known.get() == null);
		given.put(free, new WeakReference<>(table));
		return free;
	}

	/** The table with this title or with this name of {@link #nameFor}; null if there is none. */
	public synchronized ResultsTable table(final String title) {
		final ResultsTable kept = tables.get(title);
		final WeakReference<ResultsTable> known = given.get(title);
		return kept != null || known == null ? kept : known.get();
	}

	/** The newest of the tables that meet a condition, or null. */
	public synchronized ResultsTable newestTable(final Predicate<ResultsTable> condition) {
		return tables.values().stream().filter(condition).reduce((older, newer) -> newer).orElse(null);
	}

	/** Removes all networks and tables. */
	public void clear() {
		final List<WorkbenchNetwork> all;
		synchronized (this) {
			all = networks();
			networks.clear();
			tables.clear();
			given.clear();
		}
		all.forEach(objectService::removeObject);
	}
}
