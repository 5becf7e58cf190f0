package org.crumple.command;

/**
 * The order of the menu {@code Plugins > Crumple}, which is the order of work from a network to a figure. Sub-menus and entries are
 * declared here and named by the commands; {@code README.md} lists them in the same order.
 *
 * <p>Weights follow SciJava: entries with smaller weights come first; entries without a weight, such as script commands and extensions,
 * come last. Between weights that differ by more than 1, hosts that can draw separators draw one. Fiji compares the weights of the entries
 * of all sub-menus, and ignores the weights of the sub-menus. Therefore entries of a sub-menu need larger weights than those of the
 * sub-menus before it.
 */
public final class MenuOrder {

	public static final String PLUGINS = "Plugins", CRUMPLE = "Crumple";

	public static final String NETWORKS = "Networks";
	public static final double NETWORKS_WEIGHT = 1;
	public static final double GENERATE_NETWORK = 101, OPEN_NETWORK = 102, SAVE_NETWORK = 103, NETWORK_FROM_IMAGE = 104,
		NETWORK_FROM_SKELETON_TABLE = 105;

	public static final String MECHANICS = "Mechanics";
	public static final double MECHANICS_WEIGHT = 2;
	public static final double RELAX_NETWORK = 201, PREPARE_NETWORK = 202, BOND_STRAINS = 204;

	public static final String EXCITATIONS = "Excitations";
	public static final double EXCITATIONS_WEIGHT = 4;
	public static final double LOCAL_EXCITATIONS = 401, EXCITATION_PLOTS = 402, PINCH_BONDS = 403,
		PINCHED_POPULATIONS = 404, SOFT_SPOTS = 405, PREDICTOR_SKILL = 406;

	public static final String MODES = "Modes";
	public static final double MODES_WEIGHT = 5;
	public static final double NORMAL_MODES = 501, MODE_BARRIERS = 502, DENSITY_OF_STATES = 504;

	public static final String SHEAR = "Shear and Avalanches";
	public static final double SHEAR_WEIGHT = 6;
	public static final double SHEAR_NETWORK = 601, EXPLORE_SHEAR = 602, APPLY_LOAD = 603, AGE_NETWORK = 604,
		DETECT_AVALANCHES = 605, FINITE_SIZE_SCALING = 606, SIZE_EXPONENTS = 607;

	public static final String MEMORY = "Memory";
	public static final double MEMORY_WEIGHT = 6.5;
	public static final double TRANSITION_GRAPH = 701, NETWORK_ON_BRANCH = 702, TEACH_AND_READ = 703;

	public static final String STATISTICS = "Statistics";
	public static final double STATISTICS_WEIGHT = 8;
	public static final double OPEN_TABLE = 801, FIT_EXPONENT = 803, LOCAL_EXPONENT = 804, SCALING_RELATION = 805, PARAMETER_SERIES = 806,
		AVERAGE_CURVES = 807;

	public static final String ENSEMBLES = "Ensembles";
	public static final double ENSEMBLES_WEIGHT = 9;
	public static final double RUN_ENSEMBLE = 901;

	public static final String FIGURES = "Figures";
	public static final double FIGURES_WEIGHT = 10;
	public static final double RENDER_NETWORK = 1001, PAPER_FIGURES = 1003, FIGURE_STYLE = 1009;

	private MenuOrder() {}
}
