/*
 * CHOLMOD's times for the matrix in a file, as src/benchmark/java writes it.
 *
 *   cholmod FILE NODES factor    supernodal factorisation in the order given
 *   cholmod FILE NODES bonds     b' inv(H) b of every bond, by a sparse forward solve each and by cholmod_spsolve
 *
 * Prints lines "what TAB who TAB nodes TAB median TAB least TAB most TAB unit"; times are CPU time in milliseconds.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <suitesparse/cholmod.h>

static double cpu(void) {
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}

static void *get(FILE *f, size_t size, size_t count) {
	void *p = malloc(size * (count ? count : 1));
	if (!p || fread(p, size, count, f) != count) { fprintf(stderr, "The file ends early.\n"); exit(1); }
	return p;
}

static int ascending(const void *a, const void *b) {
	double x = *(const double *) a, y = *(const double *) b;
	return (x > y) - (x < y);
}

static void report(const char *what, const char *who, const char *nodes, double *t, int count) {
	qsort(t, count, sizeof *t, ascending);
	printf("%s\t%s\t%s\t%.6g\t%.6g\t%.6g\tms\n", what, who, nodes, t[count / 2], t[0], t[count - 1]);
}

int main(int argc, char **argv) {
	if (argc != 4) return 2;
	FILE *f = fopen(argv[1], "rb");
	if (!f) { perror(argv[1]); return 1; }
	int *head = get(f, 4, 3), n = head[0], entries = head[1], bonds = head[2];
	cholmod_common c;
	cholmod_start(&c);
	cholmod_sparse *a = cholmod_allocate_sparse(n, n, entries, 1, 1, -1, CHOLMOD_REAL, &c);
	int *columns = get(f, 4, n + 1), *rows = get(f, 4, entries);
	double *values = get(f, 8, entries);
	memcpy(a->p, columns, 4 * (size_t) (n + 1));
	memcpy(a->i, rows, 4 * (size_t) entries);
	memcpy(a->x, values, 8 * (size_t) entries);
	int *order = get(f, 4, n);
	int *end = get(f, 4, 2 * (size_t) bonds);        /* first unknown of either end, -1 if pinned */
	double *along = get(f, 8, 2 * (size_t) bonds);   /* unit vector along the bond */
	c.nmethods = 1;
	c.method[0].ordering = CHOLMOD_GIVEN;
	c.postorder = 1;
	c.supernodal = CHOLMOD_SUPERNODAL;
	cholmod_factor *l = cholmod_analyze_p(a, order, NULL, 0, &c);
	double t[200];
	int count = 0;
	double begin = cpu();
	cholmod_factorize(a, l, &c);
	if (!strcmp(argv[3], "factor")) {
		while (count < 7 || (count < 200 && cpu() - begin < 2000)) {
			double start = cpu();
			cholmod_factorize(a, l, &c);
			t[count++] = cpu() - start;
		}
		if (c.status != CHOLMOD_OK) { fprintf(stderr, "not positive definite\n"); return 1; }
		report("factorise", "CHOLMOD supernodal", argv[2], t, count);
		return 0;
	}

	/* simplicial L L', for which a sparse right-hand side visits its part of the elimination tree only */
	cholmod_factor *s = cholmod_copy_factor(l, &c);
	cholmod_change_factor(CHOLMOD_REAL, 1, 0, 0, 1, s, &c);
	int *place = malloc(4 * (size_t) n);
	for (int k = 0; k < n; k++) place[((int *) s->Perm)[k]] = k;
	cholmod_dense *b = cholmod_zeros(n, 1, CHOLMOD_REAL, &c), *x = NULL, *y = NULL, *e = NULL;
	cholmod_sparse *bset = cholmod_allocate_sparse(n, 1, 4, 0, 1, 0, CHOLMOD_PATTERN, &c), *xset = NULL;
	double sum = 0;
	for (count = 0; count < 5; count++) {
		double start = cpu();
		sum = 0;
		for (int bond = 0; bond < bonds; bond++) {
			int entriesOfB = 0;
			for (int side = 0; side < 2; side++) {
				for (int k = 0; k < 2 && end[2 * bond + side] >= 0; k++) {
					int row = place[end[2 * bond + side] + k];
					((int *) bset->i)[entriesOfB++] = row;
					((double *) b->x)[row] = (side ? 1 : -1) * along[2 * bond + k];
				}
			}
			((int *) bset->p)[0] = 0;
			((int *) bset->p)[1] = entriesOfB;
			cholmod_solve2(CHOLMOD_L, s, b, bset, &x, &xset, &y, &e, &c);
			int *reached = xset->i, many = ((int *) xset->p)[1];
			for (int k = 0; k < many; k++) sum += ((double *) x->x)[reached[k]] * ((double *) x->x)[reached[k]];
		}
		t[count] = cpu() - start;
	}
	report("all bonds", "CHOLMOD, sparse forward solve per bond", argv[2], t, count);
	printf("sum over bonds\tCHOLMOD\t%s\t%.15g\t%.15g\t%.15g\t1\n", argv[2], sum, sum, sum);

	/* cholmod_spsolve, which solves as if dense: a sample of the bonds, scaled up */
	int step = bonds / 400 + 1, sampled = 0;
	cholmod_sparse *one = cholmod_allocate_sparse(n, 1, 4, 0, 1, 0, CHOLMOD_REAL, &c);
	double start = cpu();
	for (int bond = 0; bond < bonds; bond += step, sampled++) {
		int entriesOfB = 0;
		for (int side = 0; side < 2; side++) {
			for (int k = 0; k < 2 && end[2 * bond + side] >= 0; k++) {
				((int *) one->i)[entriesOfB] = end[2 * bond + side] + k;
				((double *) one->x)[entriesOfB++] = (side ? 1 : -1) * along[2 * bond + k];
			}
		}
		((int *) one->p)[1] = entriesOfB;
		cholmod_sparse *z = cholmod_spsolve(CHOLMOD_A, l, one, &c);
		cholmod_free_sparse(&z, &c);
	}
	t[0] = (cpu() - start) * bonds / sampled;
	report("all bonds", "CHOLMOD, cholmod_spsolve per bond", argv[2], t, 1);
	return 0;
}
